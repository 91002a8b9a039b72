### What the bot says apart from the answers of faq/. Same list of messages as conversation.fr.ftl.

start =
    __Ask your question about the Métropole French Tech label: I answer with my source and its date.__

    { $call } { $call_use }

    I am not an official service: I decide nothing and pass on no application.

help =
    __Write your question as it comes to you, in English or French.__

    A button can be typed too: its number or its words. "Not that" makes me look elsewhere.

    /readiness where you stand · /application your pieces · /projects your projects · /faq the themes · /sources the documents · /language · /privacy your data · /stop no more announcements · /forget erase everything

language =
    __Which language should I answer in?__ Without a choice, I follow the one of your question.
language-chosen =
    __Noted: English.__ A question in French will still get its answer in French.

themes =
    __Choose a theme__, or write your question.

    { $themes }
theme =
    __{ $theme }.__ Choose a question, or write your own.

    { $entries }
sources =
    __My answers rest on these texts of 2013 and 2014__, then on public sources.

    { $sources }
more-sources =
    __More documents.__

    { $sources }

suggest =
    __I am not sure I understood.__ Is it one of these questions?

    { $entries }
suggest-place =
    __{ $place } is not among the fifteen bids that my sources name.__ For the rest, is it one of these questions?

    { $entries }
not-it =
    __Here is what comes closest after that.__ Is it one of these questions?

    { $entries }
none-of-these =
    __I do not have the answer.__ Your question is kept, without your name, to improve what I know.

    For the label, the Mission French Tech, the State's team, was the only one able to say more.
unknown =
    __I do not know: none of my sources answers this question.__

    { $kept ->
        [yes] I keep it, without your name, to improve what I know. Put it in other words, or browse the themes.
       *[other] Put it in other words, or browse the themes.
    }
unknown-place =
    __I do not know: { $place } is not among the fifteen bids that my sources name.__

    { $kept ->
        [yes] I keep the question, without your name. Put it in other words, or browse the themes.
       *[other] Put the question in other words, or browse the themes.
    }
unknown-language =
    __I read English and French, and found no answer to your question.__

    { $kept ->
        [yes] I keep it, without your name. Write it in English or French, for example: "who could apply?"
       *[other] Write it in English or French, for example: "who could apply?"
    }
neighbour =
    __I do not cover "{ $neighbour }"{ $has_kind ->
        [no] {""}
       *[other] {" "}({ $kind })
    }: it is not the Métropole French Tech label.__

    { $has_near ->
        [no] The body in charge of it is best placed to answer you.
       *[other] The body in charge of it is best placed. What I can tell you nearby:
    }
left =
    __Noted: your question waits for a person of the team.__ If somebody answers, the reply will arrive here; nobody has promised when.
earlier-question =
    __That question is no longer in front of me.__ Nothing is lost: write it again and I take it up.
stale =
    This button comes from an old message and leads nowhere now. Here is where to go on.

empty =
    __I read no words.__ Write a question, for example: "who could apply for the label?"
no-such-choice =
    __I have no choice { $number } to offer.__ { $has_choices ->
        [no] Write your question in words, for example: "who could apply for the label?"
       *[other] Type a number from 1 to { $last }, or write your question.
    }
unsupported =
    __I read text only.__ Nothing was opened or kept. Write your question, for example: "how many cities had the label?"

    A document, a photo or a link can be evidence in the draft of a project that you edit: /application.
unknown-command =
    __I do not know the command /{ $name }.__ Write your question without a slash, or /help for the list.
private-only =
    __This is settled in private, not in a group.__ Open the conversation with me{ $has_bot_name ->
        [no] .
       *[other] : [@{ $bot_name }](https://t.me/{ $bot_name }).
    }
other-language =
    __I read English and French.__ Here is what I understood.

privacy =
    __{ $has_operator ->
        [no] Nobody is named as responsible for this installation.
       *[other] This installation is run by { $operator }{ $has_operator_contact ->
            [no] .
           *[other] {" "}({ $operator_contact }).
        }
    }__

    I keep your identifier, your language, the thread and your projects: answers, texts and files (encrypted), which their members see. Questions without an answer are kept 12 months without identity, names, phones and e-mails masked.

    { $has_privacy_contact ->
        [no] No address is given for your rights: /forget erases everything at once.
       *[other] For your rights: { $privacy_contact }. /forget erases everything at once.
    }
forget =
    __Erase everything about you?__ The conversation, your language, your choices, your projects and their files disappear, and cannot be brought back. In a shared project what you brought stays, without your name.
forget-kept =
    __Nothing was erased.__
forgotten =
    __Erased: nothing about you is left here.__ On Telegram, messages stay in your app until you delete them. Writing again starts from nothing.
stopped =
    __Noted: no more announcements for you.__ Your questions still get their answers.
resumed =
    __Noted: you will receive announcements again.__ /stop ends them.

apology =
    __I could not handle your last message, and the fault is mine.__ It is kept for 7 days under the reference { $reference }. You can write it again in other words; the rest of the conversation is intact.
sent-again = (you may have received this already)

source-line = { $count ->
        [one] Source: { $cites }
       *[other] Sources: { $cites }
    }
public-source-line = { $count ->
        [one] Public source: { $cites }
       *[other] Public sources: { $cites }
    }

choice-themes = Browse the themes
choice-more-themes = Other themes
choice-first-themes = First themes
choice-more-questions = Other questions
choice-more-sources = Other sources
choice-details = More details
choice-not-it = Not that
choice-none-of-these = None of these
choice-leave-reply = Ask for a reply
choice-place-figures = See the figures
choice-place-status = See the status
choice-french = Français
choice-english = English
choice-forget = Erase everything
choice-forget-yes = Yes, erase everything
choice-forget-no = No, keep everything
choice-resume = Receive announcements again

### Filling the pieces in conversation: texts, files, links. Same list of messages as drafting.fr.ftl.

drafting-write =
    __Write the text of this piece, in one message or several: { $piece }.__ { $prompt }

    What proves it: { $proofs }.

    Each message is kept at once, { $most } characters at most in all.{ $words ->
        [0] {""}
        [one] {" "}The text has { $words } word: you write on.
       *[other] {" "}The text has { $words } words: you write on.
    }
drafting-kept =
    __Kept: { $added ->
        [one] { $added } word added
       *[other] { $added } words added
    }, { $words ->
        [one] { $words } word in all
       *[other] { $words } words in all
    }.__ Your next message goes at the end of this piece: { $piece }.
drafting-empty =
    __I read no words; nothing has changed in this piece: { $piece }.__ Write for example: "1,850 companies in 2024, says the Valmarine observatory (example)."
drafting-edited =
    __Your corrected message is not added: { $words ->
        [0] no text is written
       *[other] the text stays as it was kept
    }.__ To correct this piece, { $piece }, choose "Replace it all", or write more in a new message, for example: "To be precise: figures of 2024."
drafting-message-too-long =
    __This message is too long: { $length } characters, { $most } at most at a time.__ It is not kept; what was written stays, { $words ->
        [one] { $words } word
       *[other] { $words } words
    }. Send it as two messages, or paste it on the page of the piece.

    { $links }
drafting-text-too-long =
    __This text would pass { $most } characters: your message is not kept.__ What was written stays; there is room for { $left ->
        [one] { $left } more character
       *[other] { $left } more characters
    }. Send a shorter one, or attach the whole text as a file, here or on the page of the piece.

    { $links }
drafting-text-head =
    __{ $piece }: { $words ->
        [one] { $words } word
       *[other] { $words } words
    }.__ Last written by { $by } on { $day }.{ $rival ->
        [yes] {" "}Another text waits beside it: choose between them.
       *[no] {""}
    } Here is the whole text.
drafting-text-none =
    __No text is written for this piece: { $piece }.__
drafting-text-hidden =
    __The team does not show its texts to reviewers: { $piece }.__ Its owner can show them; what else you see does not change.
drafting-whole =
    __Send the text that will replace all of it, for this piece: { $piece }.__ { $words ->
        [0] Nothing is written there yet.
        [one] There is { $words } word today, which is kept.
       *[other] There are { $words } words today, which are kept.
    } { $most } characters at most a message; the next message is added.
drafting-replaced =
    __Replaced: { $words ->
        [one] { $words } word
       *[other] { $words } words
    } for this piece, { $piece }.__ The former text is kept. Your next message goes at the end.
drafting-saved =
    __Saved: { $words ->
        [one] { $words } word
       *[other] { $words } words
    } for this piece, { $piece }.__ Every text saved is kept.
drafting-emptied =
    __The text of this piece is taken away: { $piece }.__ It is kept; its evidence does not change.
drafting-not-emptied =
    __Nothing is taken away: somebody wrote meanwhile, in this piece: { $piece }.__ Read the text, then take it away if that is still what you want.
drafting-unchanged =
    __That is the text of this piece already, nothing has changed: { $piece }.__

drafting-rival-kept =
    __Somebody wrote meanwhile; both texts are kept.__ Piece: { $piece }.

    - A, yours, { $mine_words ->
        [one] { $mine_words } word
       *[other] { $mine_words } words
    }: "{ $mine }"
    - B, by { $by }, { $their_words ->
        [one] { $their_words } word
       *[other] { $their_words } words
    }: "{ $theirs }"

    B stays in place until you choose.
drafting-rival-shown =
    __Two texts wait for your choice: { $piece }.__

    - A, kept aside, by { $member }, { $mine_words ->
        [one] { $mine_words } word
       *[other] { $mine_words } words
    }: "{ $mine }"
    - B, in place, by { $by }, { $their_words ->
        [one] { $their_words } word
       *[other] { $their_words } words
    }: "{ $theirs }"

    { $conflicts ->
        [0] Together they complete each other. Here is the result:
        [one] Together they disagree in { $conflicts } place, marked [A] and [B]:
       *[other] Together they disagree in { $conflicts } places, marked [A] and [B]:
    }
drafting-rival-gone =
    __There is nothing left to choose between here: { $piece }.__ Somebody did it; both texts are kept.
drafting-rival-settled =
    __{ $choice ->
        [mine] Text A is in place
        [theirs] Text B stays in place
       *[both] Both texts are put together
    }: { $words ->
        [one] { $words } word
       *[other] { $words } words
    } for this piece, { $piece }.__ { $conflicts ->
        [0] Nothing is lost: what is no longer in place is kept.
        [one] { $conflicts } place is marked [A] and [B]: read it, then "Replace it all" with the text you choose.
       *[other] { $conflicts } places are marked [A] and [B]: read them, then "Replace it all" with the text you choose.
    }
drafting-rival-too-long =
    __Together the two texts have { $length } characters: { $most } at most.__ Nothing has changed in this piece, { $piece }: both are kept. Choose one, then add what it lacks.

upload-ask =
    __Send a file, a photo or a link that proves this piece: { $piece }.__

    What counts: { $proofs }. A link begins with https://, for example: https://example.org/study.pdf
upload-kept =
    __Kept as evidence of this piece: { $piece }.__ { $kind ->
        [link] Link: { $name }
       *[file] File: { $name }, { $size }
    }. You can send more.
upload-unplaced =
    __Kept. Which piece does { $kind ->
        [link] this link
       *[file] this file
    } prove?__ { $kind ->
        [link] Link: { $name }.
       *[file] File: { $name }, { $size }.
    }

    { $suggested ->
        [0] No required piece waits for evidence: choose another one, or do it later.
       *[other] { $hinted ->
            [yes] I suggest from its name; I have not opened it.
           *[no] Its name tells me nothing; here are required pieces still without evidence.
        }
    }
upload-portable =
    __This is a whole draft application, made to be imported elsewhere: I have not kept it as evidence.__ The import page first shows what it will create, then you decide.

    { $links }
upload-empty =
    __This file is empty: 0 bytes.__ It is not kept, the rest of the draft does not change. Check that it opens on your side, then send it again, or send a link, for example: https://example.org/study.pdf
upload-too-large =
    __This file is too large: { $size }, { $channel ->
        [telegram] { $most_size } at most on Telegram
       *[other] { $most_size } at most here
    }.__ It is not kept, the rest does not change. { $channel ->
        [telegram] Send it on the web page of the draft, which tells its own, higher limit:
       *[other] Send it in parts, compressed, or as a link, for example: https://example.org/study.pdf
    }{ $channel ->
        [telegram] {"\u000A\u000A"}{ $links }
       *[other] {""}
    }
upload-refused =
    __This file is a program: I keep nothing that runs.__ Nothing is kept, the rest of the draft does not change. Send a document instead, for example a PDF, a picture or a spreadsheet.
upload-project-full =
    __This project has no room left: { $most_size } at most for all its evidence.__ This file ({ $size }) is not kept, the others stay. Remove evidence that is of no use any more, or send a link, for example: https://example.org/study.pdf
upload-person-full =
    __You have no room left: { $most_size } at most a person.__ This file ({ $size }) is not kept, the others stay. Remove some of your evidence, ask a colleague to send it, or send a link, for example: https://example.org/study.pdf
upload-too-many =
    __This project has { $most } pieces of evidence already, files and links, the most there can be.__ This one is not kept, the others stay. Remove evidence that is of no use any more, then send it again, for example: https://example.org/study.pdf
upload-no-room =
    __The disk of this installation is full.__ This file is not kept, all the rest is. Send it again later, tell whoever runs this installation, or send a link, for example: https://example.org/study.pdf
upload-cut =
    __The sending broke off: this file did not arrive whole.__ None of it is kept, the rest of the draft does not change. Send it again, or send a link, for example: https://example.org/study.pdf

evidence-not-a-link =
    __This is no link: nothing is kept.__ I wait for a file, a photo or a link, { $most } characters at most, for example: https://example.org/study.pdf

    A text is written with "Write", for this piece: { $piece }.
evidence-list =
    __{ $piece }: { $count ->
        [0] no evidence yet.
        [one] { $count } piece of evidence.
       *[other] { $count } pieces of evidence.
    }__{ $has_rows ->
        [yes] {"\u000A\u000A"}{ $rows }
       *[no] {""}
    }
evidence-hidden =
    __The team does not show its evidence to reviewers: { $piece }.__ Its owner can show it; what else you see does not change.
evidence-list-unplaced =
    __{ $count ->
        [0] No evidence waits for a place.
        [one] { $count } file or link waits for a place.
       *[other] { $count } files or links wait for a place.
    }__{ $has_rows ->
        [yes] {" "}Open one to choose its piece.{"\u000A\u000A"}{ $rows }
       *[no] {""}
    }
evidence-row = { $name } ({ $kind ->
        [link] link
       *[file] { $size }
    }), { $by }
evidence-one =
    __{ $kind ->
        [link] Link
       *[file] File
    }: { $name }{ $kind ->
        [link] {""}
       *[file] , { $size }
    }.__ { $has_piece ->
        [no] Waiting for a place: no piece yet.
       *[yes] Evidence of this piece: { $piece }.
    } From { $by }, on { $day }.{ $has_caption ->
        [yes] {" "}Caption: "{ $caption }"
       *[no] {""}
    }
evidence-gone =
    __This evidence is not, or no longer, among what you see.__ Nothing else has changed. Start again from the draft.
evidence-drop =
    __Remove { $kind ->
        [link] this link
       *[file] this file
    } from the draft: { $name }?__ { $kind ->
        [link] The address will be erased here.
       *[file] Its content ({ $size }) will be erased for the whole team, for good.
    } { $has_piece ->
        [no] No piece uses it.
       *[yes] Piece that uses it: { $piece }.
    }
evidence-dropped =
    __Removed: { $name }.__ { $kind ->
        [link] The address is erased here.
       *[file] The content is erased, unless the same file is used elsewhere in this project.
    }
evidence-not-yours =
    __You cannot remove this evidence: it comes from { $by }.__ Nothing has changed: { $name }. That person and the owner of the project can.
evidence-place =
    __Which section does it belong to: { $name }?__ { $has_piece ->
        [no] No piece uses it yet.
       *[yes] Today it is in this piece: { $piece }.
    }
evidence-place-in =
    __Which piece of this section: { $section }?__ To place: { $name }.
evidence-placed =
    __Placed in this piece: { $piece }.__ { $name }
evidence-left =
    __Kept: { $name }.__ { $has_piece ->
        [no] No piece uses it: you will find it among what waits for a place.
       *[yes] It stays in this piece: { $piece }.
    }

choice-drafting-write = Write
choice-drafting-go-on = Write more
choice-drafting-read = Read it
choice-drafting-whole = Replace it all
choice-drafting-as-it-is = Keep it as it is
choice-drafting-done = I am done
choice-drafting-back = Back to the piece
choice-drafting-sample = See an example
choice-drafting-remark = Leave a remark
choice-drafting-rival = Choose between texts
choice-drafting-rival-see = See A and B together
choice-drafting-rival-mine = Keep A
choice-drafting-rival-theirs = Keep B
choice-drafting-rival-both = Keep both together
choice-evidence-all = See the evidence
choice-evidence-kept = See what has no place
choice-evidence-open = Open no. { $number }
choice-evidence-next = See more
choice-evidence-attach = Attach evidence
choice-evidence-place = Place it elsewhere
choice-evidence-elsewhere = Place it elsewhere
choice-evidence-other = Choose another piece
choice-evidence-sections = Change section
choice-evidence-keep = Keep without a place
choice-evidence-leave = Leave it where it is
choice-evidence-drop = Remove
choice-evidence-drop-yes = Yes, remove it
choice-evidence-drop-no = No, keep it

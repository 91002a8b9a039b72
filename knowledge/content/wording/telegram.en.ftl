### What Telegram shows of the bot: command menu, description. Same list of messages as telegram.fr.ftl.
### Plain text, no bold, no link. Command: 256 characters; description: 512; profile line: 120.

command-start = Start
command-diagnostic = See where your area stands
command-readiness = See where your area stands
command-dossier = Build your draft piece by piece
command-application = Build your draft piece by piece
command-projets = Find your projects again
command-projects = Find your projects again
command-faq = Browse the questions by theme
command-langue = Choose the language
command-language = Choose the language
command-sources = See the documents
command-privacy = See what is kept about you
command-help = See what I understand

bot-description =
    Ask your question about the Métropole French Tech label: I answer in French or English, with my source and its date.

    With your team, see what your area can prove and build a draft application.

    This is not an official service. It decides nothing and forwards no application.
bot-about = Métropole French Tech label: sourced answers, self-assessment, draft application. Not an official service.

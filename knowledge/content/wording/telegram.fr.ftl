### Ce que Telegram montre du robot : menu des commandes, présentation. Même liste de messages que telegram.en.ftl.
### Texte simple, sans gras ni lien. Commande : 256 caractères ; présentation : 512 ; ligne du profil : 120.

command-start = Commencer
command-diagnostic = Voir où en est votre territoire
command-readiness = Voir où en est votre territoire
command-dossier = Monter votre dossier pièce par pièce
command-application = Monter votre dossier pièce par pièce
command-projets = Retrouver vos projets
command-projects = Retrouver vos projets
command-faq = Parcourir les questions par thème
command-langue = Choisir la langue
command-language = Choisir la langue
command-sources = Voir les documents
command-privacy = Savoir ce qui est gardé de vous
command-help = Voir ce que je comprends

bot-description =
    Posez votre question sur le label Métropole French Tech : je réponds en français ou en anglais, avec ma source et sa date.

    Avec votre équipe, voyez ce que votre territoire peut prouver et montez un brouillon de dossier.

    Ce n'est pas un service officiel. Il ne décide rien et ne transmet aucun dossier.
bot-about = Label Métropole French Tech : réponses sourcées, auto-évaluation, brouillon de dossier. Service non officiel.

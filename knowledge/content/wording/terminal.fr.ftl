### Ce que dit le terminal, en dehors de la conversation. Mêmes messages que terminal.en.ftl. Texte sans balise.

terminal-hint = Écrivez votre question, ou le numéro d'un choix. /file et un chemin pour joindre un fichier, /quit pour partir.
terminal-unavailable = L'assistant ne peut ni lire ni garder la conversation en ce moment. Rien n'est perdu ; attendez quelques secondes, puis écrivez de nouveau.
terminal-file = Le document est à cette adresse : { $address }
terminal-which-file = Écrivez le chemin du fichier après la commande, par exemple : /file documents/etude.pdf
terminal-no-such-file = { $path } n'existe pas ici. Rien n'est envoyé ; vérifiez le chemin.
terminal-a-folder = { $path } est un dossier ou autre chose qu'un fichier. Envoyez un fichier, par exemple : /file { $path }/etude.pdf
terminal-not-readable = { $path } ne peut pas être lu avec vos droits sur cette machine. Rien n'est gardé.

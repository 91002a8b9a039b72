### Ce que dit le terminal, en dehors de la conversation. Mêmes messages que terminal.en.ftl. Texte sans balise.

terminal-hint = Écrivez votre question, ou le numéro d'un choix. /quit pour partir.
terminal-unavailable = L'assistant ne peut ni lire ni garder la conversation en ce moment. Rien n'est perdu ; attendez quelques secondes, puis écrivez de nouveau.
terminal-file = Le document est à cette adresse : { $address }

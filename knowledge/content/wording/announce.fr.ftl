### Les annonces de la Mission, telles que les gens les lisent. Même liste de messages que announce.en.ftl.

announce-notice = _Annonce transmise par cet assistant, qui n'est pas un service officiel. /stop : plus d'annonces._

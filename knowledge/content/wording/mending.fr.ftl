### Ce qui prend la place d'une annonce corrigée ou retirée. La même liste de messages que mending.en.ftl.

announce-corrected = _Corrigée le { $day }._
announce-part-gone = _Une correction a supprimé cette partie._
announce-withdrawn =
    __Cette annonce a été retirée le { $day } : n'en tenez pas compte.__ Vous n'avez rien à faire.
announce-entry-withdrawn = _Le rendez-vous est retiré avec elle : supprimez-le de votre agenda._

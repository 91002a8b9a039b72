### Announcements of the Mission, as people read them. The same list of messages as announce.fr.ftl.

announce-notice = _Announcement passed on by this assistant, which is not an official service. /stop: no more announcements._

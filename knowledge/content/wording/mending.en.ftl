### What stands where an announcement was corrected or withdrawn. The same list of messages as mending.fr.ftl.

announce-corrected = _Corrected on { $day }._
announce-part-gone = _This part was taken out by a correction._
announce-withdrawn =
    __This announcement was withdrawn on { $day }: please disregard it.__ There is nothing to do.
announce-entry-withdrawn = _The calendar entry was withdrawn with it: please delete it from your calendar._

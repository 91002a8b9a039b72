### Places (places.yaml): the first sentence answers alone.
place-labelled =
    __Yes: { $official } received the label on 12 Nov 2014, among the first nine.__ The label was replaced in 2019.
place-labelled-later =
    __Yes, in June 2015: { $official } was not among the first nine labels of November 2014.__ The label was replaced in 2019.
place-not-labelled =
    __No: { $official } was a candidate and did not receive the label in November 2014.__ The call has been closed since 2015.
place-filed-yes =
    __Yes: { $official } is one of the fifteen bids filed by 12 Nov 2014.__ The call has been closed since 2015.
place-visited-yes =
    __Yes: the Mission French Tech, the State's team, visited { $official } in 2014.__
place-visited-no =
    __No visit is named for { $official } in 2014.__ The call has been closed since 2015.
place-v2-yes =
    __Yes: { $official } handed in a V2, a new version of its file after the visit, in 2014.__
place-v2-no =
    __No V2, a new version of the file, is named for { $official }.__ The call has been closed since 2015.
place-elsewhere =
    __{ $name }: no bid among the fifteen that my sources name as of 12 Nov 2014.__
place-elsewhere-labelled =
    __{ $name } is not among the fifteen bids of 2014, but was associated with the label in 2015.__
place-unknown =
    __{ $name } is not among the fifteen bids that my sources name as of 12 Nov 2014.__

    I know nothing more about this place. The call has been closed since 2015.
place-steps = Bid { $official } in 2014: visit, { $visited }; V2, { $v2 }.
place-step-yes = yes
place-step-no = none named
place-step-unknown = unknown
place-figures =
    __The figures my sources give for { $name }: methods differ, these are not thresholds.__

    { $figures }

### Places (places.yaml): the first sentence answers alone. No "yes" or "no": the question may be put both ways.
place-label-yes =
    __{ $name }: label received on { $date }__, among the first nine; it was replaced in 2019.
place-label-later =
    __{ $name }: label received in June 2015__, not among the first nine of November 2014; it was replaced in 2019.
place-label-no =
    __{ $name }: a candidate, without the label on 12 Nov 2014__; the call has been closed since 2015.
place-label-unknown =
    __{ $name }: a candidate in 2014; my sources do not say what followed__, and the call has been closed since 2015.
place-filed-yes =
    __{ $name }: bid filed__, one of the fifteen of 12 Nov 2014; the call has been closed since 2015.
place-visited-yes =
    __{ $name }: visited by the Mission French Tech, the State's team, { $has_date ->
        [no] in 2014
       *[other] on { $date }
    }__; the call has been closed since 2015.
place-visited-no =
    __{ $name }: no visit named in 2014__; the call has been closed since 2015.
place-visited-unknown =
    __{ $name }: my sources do not say whether there was a visit__; the call has been closed since 2015.
place-v2-yes =
    __{ $name }: V2 (a new version of the project) handed in in 2014__; the call has been closed since 2015.
place-v2-no =
    __{ $name }: no V2 (a new version of the project) named in 2014__; the call has been closed since 2015.
place-v2-unknown =
    __{ $name }: my sources do not say whether a V2__, a new version of the project, was handed in; the call has been closed since 2015.
place-elsewhere =
    __{ $name }: not among the fifteen bids__ that my sources name as of 12 Nov 2014; the call has been closed since 2015.
place-outside =
    __{ $name }: not a candidate__ for this label, closed since 2015.
place-elsewhere-labelled =
    __{ $name }: label received in June 2015, within a group__, without being among the fifteen bids of 2014; it was replaced in 2019.
place-unknown =
    __{ $name }: not among the fifteen bids__ that my sources name as of 12 Nov 2014; the call has been closed since 2015.

    I know nothing more about this place.
place-steps = Bid "{ $official }" as of 12 Nov 2014: { $visit }; { $version }; { $label }.
place-step-visit-yes = visited
place-step-visit-no = no visit named
place-step-visit-unknown = visit unknown
place-step-version-yes = V2 (new version) handed in
place-step-version-no = no V2 (new version) named
place-step-version-unknown = V2 (new version) unknown
place-step-label-yes = labelled
place-step-label-no = not labelled
place-step-label-unknown = label unknown
place-figures =
    __{ $name }: what sources say__, with differing methods; these are not thresholds.

    { $figures }

using System.Collections.Immutable;

namespace Upside.Postmortems;

/// <summary>
/// Skeletons of postmortems in Markdown. Hints stand in comments, which say nothing to the reader, so that a skeleton earns no verdict until it is filled in.
/// </summary>
public static class PostmortemTemplate
{
    private static readonly ImmutableArray<(string Name, string Text)> All =
    [
        ("four-questions", FourQuestions), ("sre", Sre), ("learning-review", LearningReview), ("success", Success), ("near-miss", NearMiss),
    ];

    /// <summary>The names of the skeletons; the first is the usual one.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(t => t.Name)];

    /// <summary>The skeleton of a name; null where there is none.</summary>
    public static string? Named(string name) => All.FirstOrDefault(t => t.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Text;

    private const string FourQuestions = """
        ---
        title: ""
        audience: internal
        ---

        # TBD

        <!-- The title: what could not be done, and where. Not the cause. -->

        ## Impact

        <!-- Who could not do what: which users, plans, regions, and who was not affected. In numbers: requests, users, percent, money. -->

        - **Start**: <!-- date, time, zone: when the harm began, not when it was noticed -->
        - **Detected**: <!-- date, time, zone, and by what: the alert by name, the person, the customer -->
        - **End**: <!-- date, time, zone -->

        ## What happened?

        <!-- All times in one zone; say which. Begin before the alarm: the change, the first error. What was seen, believed and decided, and why it made sense then. -->

        | Time | Event | Source |
        |------|-------|--------|
        |      |       |        |

        ## Why did it happen?

        <!-- What set it off, apart from what made it possible. Ask why at least four times, and end at a condition, not at a person. Since when was the weakness there, and why? Which test, alert, review or limit could have caught it, and why did it not? -->

        ### Trigger

        ### Contributing factors

        1. <!-- a condition -->
        2. <!-- another one -->
        3. <!-- another one -->

        ## How did we respond?

        <!-- What was slow, hard or confusing in detecting, diagnosing, coordinating and recovering? -->

        ### What went well

        ### What went poorly

        ### Where we got lucky

        ## What are we doing about it?

        <!-- One accountable person and a date each, and a way to see that it worked. At least one that removes the failure by design. Every factor above has an action, or a reason for none. -->

        | Action | Factor | Owner | Due | Ticket | Seen to work by |
        |--------|--------|-------|-----|--------|-----------------|
        |        |        |       |     |        |                 |

        ## Lessons learned

        <!-- What would you tell a team elsewhere that has never heard of your systems? -->

        """;

    private const string Sre = """
        ---
        title: ""
        audience: internal
        ---

        # TBD

        - **Date**: TBD
        - **Authors**: TBD
        - **Status**: TBD

        ## Summary

        <!-- Two sentences: what could not be done, by whom, for how long, and what had brought it about. -->

        ## Impact

        <!-- Users, requests, percent, money, records; who was not affected; how that is known. -->

        ## Trigger

        <!-- What set it off, and when. -->

        ## Contributing factors

        <!-- Conditions that were there before: since when, and why. Never a person. -->

        - TBD
        - TBD
        - TBD

        ## Detection

        <!-- The alert by name, the person, the customer report. Which check missed it, and why? -->

        ## Resolution

        <!-- What was tried, what was believed, what ended the harm, and when. -->

        ## Action items

        | Action | Type | Owner | Due | Ticket | Seen to work by |
        |--------|------|-------|-----|--------|-----------------|
        | TBD    |      |       |     |        |                 |

        ## Lessons learned

        ### What went well

        ### What went wrong

        ### Where we got lucky

        ## Timeline

        <!-- All times in one zone; say which. From the change on, not from the alarm. -->

        | Time | Event |
        |------|-------|
        |      |       |

        ## Supporting information

        <!-- Graphs, logs, links. -->

        """;

    private const string LearningReview = """
        ---
        title: ""
        audience: internal
        ---

        # TBD

        <!-- A review to learn from, not to decide on. No cause is looked for in people: how did what each one did make sense to them? -->

        ## Background

        <!-- What a reader has to know about the system and its normal work. -->

        ## Timeline

        <!-- Interleave what happened with what people saw, believed and tried. Give each time with its zone. -->

        - **TBD**: <!-- what happened; who saw what, and made what of it -->

        ## How it made sense

        <!-- For each decision: what was known, what was aimed for, which pressures and habits were there. -->

        ## Contributing conditions

        <!-- Several. Since when has each been there, and what is it good for on other days? -->

        ## What made it hard

        <!-- Finding out, telling each other, undoing it. -->

        ## What went well

        <!-- People, tools and design that kept it from growing worse. -->

        ## Where we got lucky

        ## Impact

        <!-- Who could not do what, when, in numbers. -->

        ## Themes and open questions

        ## Lessons learned

        <!-- Surprises, and what others can take from them. -->

        ## Follow-ups

        <!-- Only where learning asks for a change: one person, one date, one ticket, one way to see that it worked. -->

        - [ ] TBD

        """;

    private const string Success = """
        ---
        title: ""
        audience: internal
        ---

        # TBD

        <!-- Something went right that could have gone wrong. Study it as closely as a failure. -->

        ## Summary

        <!-- What was at stake, and what came of it. -->

        ## Impact

        <!-- What users did not notice, and how that is known; in numbers. -->

        ## Timeline

        | Time | Event |
        |------|-------|
        |      |       |

        ## What went well

        <!-- Which design, habit, tool or decision carried it? Since when is it there, and who keeps it alive? -->

        ## Contributing factors

        <!-- Conditions without which it would have ended otherwise. -->

        ## Where we got lucky

        <!-- What will not be there the next time? -->

        ## What was hard

        ## Lessons learned

        <!-- What should others copy, and under which conditions does it work? -->

        ## Action items

        <!-- What will keep it working: one person and one date each. -->

        | Action | Owner | Due | Ticket |
        |--------|-------|-----|--------|
        |        |       |     |        |

        """;

    private const string NearMiss = """
        ---
        title: ""
        audience: internal
        ---

        # TBD

        <!-- It could have harmed somebody and did not. Names are not needed here. -->

        ## What happened?

        <!-- In order, with times and zone. -->

        ## What could have happened?

        <!-- Who would have been unable to do what; how many; for how long. -->

        ## What stopped it?

        <!-- A safeguard, a person who noticed, or chance: say which. -->

        ### Safeguards that held

        ### Where we got lucky

        ## Contributing factors

        <!-- Conditions that let it come this far. Since when, and why? -->

        - TBD

        ## How was it noticed?

        ## Lessons learned

        ## Action items

        | Action | Owner | Due | Ticket | Seen to work by |
        |--------|-------|-----|--------|-----------------|
        |        |       |     |        |                 |

        """;
}

namespace Upside.Language.Lexicon;

/// <summary>What stands beside an action: who, until when, how far.</summary>
internal static class ActionFacts
{
    /// <summary>Before or after an owner's name.</summary>
    public static readonly Phrases OwnerCue = new("actions.owner-cue",
        "(owner|owners|owned by|assignee|assignees|assigned to|assigned|responsible|responsible party|dri|lead|led by|driver|driven by|accountable|who|point person|point of contact|poc|champion|taken by|to be done by|will be done by|on point)");

    /// <summary>Says of the name before it that its bearer sees to something.</summary>
    public static readonly Phrases TakesOn = new("actions.takes-on",
        "(leads|owns|sponsors|drives|volunteered|runs|takes|took|handles|tracks|coordinates|reviews|rewrote|wrote|built|builds|will|is|has|has begun|has started|says he|says she|says they|calls|call|prepares|organises|organizes|already|and i|checks|watches|follows|agreed|promised|promises)");

    /// <summary>Says of what stands before it, a person or a group, that it answers for something.</summary>
    public static readonly Phrases Owns = new("actions.owns", "(leads|owns|sponsors|drives|coordinates) (it|this|that|these|the)");

    /// <summary>The author, as the one who answers for it.</summary>
    public static readonly Phrases Myself = new("actions.myself",
        "(i will|i'll|i shall|i'm going to|i am going to) (personally|myself)", "(owner|owned by|assigned to|responsible) ~1 me", "(only|all|everything) ~4 (via|through|by) me", "i (own|lead|am responsible for|take|will take|will own) (it|this|that)", "(i will|i'll) ~6 (myself|personally)");

    /// <summary>A group as owner.</summary>
    public static readonly Phrases TeamName = new("actions.team",
        "({capital}|platform|infrastructure|infra|security|database|data|network|networking|product|support|operations|ops|storage|release|reliability|sre|our|the|engineering|dev|development|backend|frontend|cloud|core|internal) ({capital}|) (team|teams|squad|group|crew|department|guild|tribe|chapter)",
        "(sre|sres|dba|dbas|ops|devops|secops|netops|noc|qa|infra)");

    /// <summary>Before a date that something is due.</summary>
    public static readonly Phrases DueCue = new("actions.due-cue",
        "(due|due by|due date|due on|by|by the end of|before|until|no later than|deadline|eta|target|target date|targeted for|scheduled for|planned for|expected by|expected on|complete by|completed by|completion date|done by|delivery|on|in|during|end of|early|late|mid|week of|starting|finished|finish by|at the end of)");

    /// <summary>A term without a date.</summary>
    public static readonly Phrases VagueDue = new("actions.due-vague",
        "(next|this|coming|following|upcoming) (week|month|quarter|sprint|year|iteration|release|cycle|half|days|weeks|months)", "(in|over|within|during) the (next|coming|following|upcoming|near) ~2 (week|weeks|month|months|quarter|quarters|year|days|sprint|future|term)", "(end|beginning|middle) of (the|this|next) (week|month|quarter|year|sprint)",
        "(as soon as possible|asap|immediately|shortly|soon|in the near future|near term|short term|long term|medium term|longer term|immediate)", "(later|earlier) this (week|month|quarter|year)", "within ~2 ({time}|weeks|months)", "(first|second|third|fourth) (quarter|half)");

    /// <summary>Done.</summary>
    public static readonly Phrases Done = new("actions.state-done",
        "(done|complete|completed|finished|fixed|resolved|closed|merged|deployed|implemented|shipped|released|landed|delivered|verified|live|in production|in place|rolled out|addressed|already in place|in force|in effect|in use|configured|live since|running|repaired|replaced)");

    /// <summary>Not done.</summary>
    public static readonly Phrases NotDone = new("actions.state-open",
        "(in progress|in review|under review|wip|work in progress|ongoing|on going|open|todo|to do|pending|planned|proposed|not started|not done|not yet|unresolved|declined|blocked|started|almost|partially|partly|nearly|new|backlog|stalled|needs|to be|scheduled|in development|on hold|tbd|incomplete|not complete|not completed|not fixed|will be|must be|should be|being|is being)");

    /// <summary>Words of a table's header, over what is to be done.</summary>
    public static readonly Phrases WhatHeader = new("actions.header-what", "(action|actions|action item|action items|item|items|task|tasks|description|what|to do|todo|actionable|actionables|remediation|follow up|improvement|recommendation|summary|measure|step|title|mitigation|corrective action|details|work)");

    /// <summary>Words of a table's header, over the owner.</summary>
    public static readonly Phrases OwnerHeader = new("actions.header-owner", "(owner|owners|assignee|assignees|assigned|assigned to|dri|who|lead|responsible|person|by whom|team|responsibility|accountable|contact|driver|champion|resource)");

    /// <summary>Words of a table's header, over the due date.</summary>
    public static readonly Phrases DueHeader = new("actions.header-due", "(due|due date|deadline|eta|target|target date|when|by when|date|planned|completion|completion date|timeline|expected|done by|complete by|timeframe|time frame|due by|delivery)");

    /// <summary>Words of a table's header, over how far it is.</summary>
    public static readonly Phrases StateHeader = new("actions.header-state", "(status|state|done|complete|completed|progress|resolution|closed)");

    /// <summary>Words of a table's header, over the ticket.</summary>
    public static readonly Phrases TicketHeader = new("actions.header-ticket", "(ticket|tickets|issue|issues|bug|bugs|jira|pr|prs|pull request|merge request|link|links|tracking|tracker|tracking id|id|reference|story|card|url|github)");
}

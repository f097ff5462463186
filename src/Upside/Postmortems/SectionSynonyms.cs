using System.Text;

namespace Upside.Postmortems;

/// <summary>
/// The headings that postmortem templates and reports use, by what they are for. A heading is compared without case, numbers,
/// emoji, marks and a remark in parentheses, as a whole first, then by its parts, its beginning and its end.
/// </summary>
internal static class SectionSynonyms
{
    // A heading of more words than this is a statement or a title; only a whole match counts then.
    private const int MostWordsToLookInside = 7;

    private static readonly Dictionary<string, SectionKind> Whole = Table(
        (SectionKind.Summary,
            "summary|overview|executive summary|tl dr|tldr|issue summary|incident summary|at a glance|what happened|synopsis|abstract|short summary|high level summary|"
            + "brief summary|brief|in brief|in short|summary of the incident|summary of incident|summary of events|summary of what happened|incident overview|outage summary|"
            + "problem description|problem statement|problem summary|incident description|description|description of the incident|description of incident|event summary|"
            + "event description|what|what was the problem|what was the issue|incident details|incident report summary|the incident|incident|the problem|problem|the issue|"
            + "issue|the event|the outage|outage description|narrative|d2 problem description|describe the problem|preliminary summary|quick summary|introduction|synopsis of events"),
        (SectionKind.Impact,
            "impact|impacts|customer impact|user impact|business impact|affected users|affected customers|affected services|affected instances|affected systems|affected|summary of impact|who was affected|"
            + "who was impacted|what was affected|what was impacted|impact analysis|impact assessment|impact summary|impact on users|impact on customers|impact of the incident|scope|scope of impact|"
            + "detailed description of impact|description of impact|service impact|services affected|services impacted|impacted services|impacted users|impacted customers|systems affected|"
            + "external impact|internal impact|consequences|consequence|effects|effect|effects on users|damage|symptoms|symptom|what was the impact|how were users affected|how were customers affected|"
            + "how did it affect users|how did this affect customers|how did this affect you|how were you affected|blast radius|severity and impact|data loss|user experience|customer experience|financial impact|"
            + "safety impact|patient impact|public impact|operational impact|technical impact|what did users see|what did customers experience|what did customers see|customer symptoms|outcome"),
        (SectionKind.Timeline,
            "timeline|timelines|time line|incident timeline|chain of events|sequence of events|order of events|chronology|chronology of events|chronological order of events|event timeline|events|key events|"
            + "incident log|log of events|log|event log|course of events|history|timeline of events|detailed timeline|brief timeline|full timeline|activity log|updates|incident updates|"
            + "play by play|when|how the incident unfolded|how it unfolded|what happened when|end of day summary|follow up timeline|status updates|milestones|key timestamps|key times"),
        (SectionKind.Trigger,
            "trigger|triggers|what changed|proximate cause|triggering event|trigger event|what triggered the incident|what triggered it|what triggered this|initiating event|the trigger|immediate cause|direct cause|"
            + "what set it off|initiating cause|change that caused the incident"),
        (SectionKind.Factors,
            "contributing factors|contributing factor|contributing conditions|contributing causes|contributors|contributors and enablers|contributing factor s|causes|cause|root cause|root causes|root cause s|root cause analysis|rca|"
            + "why did it happen|why did this happen|why it happened|why this happened|why|what went wrong|what went wrong technically|five whys|5 whys|the five whys|analysis|fault|leadup|lead up|fault analysis|"
            + "technical analysis|technical details|technical detail|technical explanation|technical background and cause|underlying cause|underlying causes|cause of the incident|cause of the outage|cause of incident|"
            + "cause analysis|causal analysis|causal factors|failure analysis|findings|diagnosis|investigation|investigation findings|investigation results|investigation and analysis|deep dive|detailed analysis|explanation|"
            + "factors|risk factors|latent conditions|systemic factors|mitigators and contributors|enablers|what caused it|what caused this|what caused the incident|what caused the outage|what was the cause|what was the root cause|"
            + "preliminary root cause|preliminary cause|suspected cause|probable cause|identified|discussion of cause|how did it happen|how did this happen|how it happened|how did we get here|d4 root cause|"
            + "ishikawa|fishbone|fault tree|known causes|problem analysis|cause and effect|vulnerability|technical root cause|root cause and impact|cause s|post incident analysis|post mortem analysis|incident analysis"),
        (SectionKind.Detection,
            "detection|how did we find out|fault detection|how was it detected|how was the incident detected|how was the issue detected|how was this detected|how did we detect it|how did we detect the incident|discovery|"
            + "how it was detected|how was it discovered|how it was discovered|how did we notice|how we found out|alerting|alerts|monitoring|how were we alerted|identification|incident detection|when did we notice|monitoring and alerting|"
            + "monitoring and detection|detection and alerting|how did we learn about it|how did we know|observability|how was the problem detected|initial detection|notification"),
        (SectionKind.Response,
            "response|mitigation|mitigations|recovery|resolution|how did we respond|recovery efforts|incident response|our response|mitigation and resolution|resolution and recovery|detection and response|response and recovery|"
            + "immediate actions|immediate action|immediate actions taken|actions taken|action taken|steps taken|steps taken to resolve|how was it resolved|how was it fixed|how did we fix it|how we fixed it|how was the incident resolved|how was the issue resolved|"
            + "how it was fixed|fix|the fix|solution|workaround|containment|containment actions|interim containment|interim containment actions|eradication|remediation steps|remedy|repair|restoration|service restoration|"
            + "what did we do|what we did|what did we do to fix it|what was done|escalation|communication|communications|customer communication|internal communication|external communication|process|troubleshooting|"
            + "response effort|response actions|resolution steps|short term fix|emergency response|handling|incident handling|diagnosis and resolution|investigation and response|d3 containment|coordination|response and mitigation|"
            + "remediation during the incident|how did the team respond|mitigation steps|recovery steps|recovery process|responders actions|remediation of the incident|resolution summary"),
        (SectionKind.WentWell,
            "what went well|what worked|how d we do|what worked well|what went right|things that went well|went well|the good|good|positives|positive|what did we do well|what we did well|what did well|successes|highlights|"
            + "what helped|strengths|keep|keep doing|things that worked|what did go well|plus|wins|kudos|what worked as intended|what went as planned|mitigating factors|mitigators|what went well in the response"),
        (SectionKind.WentPoorly,
            "what went poorly|what didn t go so well|what didn t go well|what did not go well|what did not go so well|what could have gone better|what could be improved|what could have been better|what went badly|difficulties|what went less well|"
            + "things that went poorly|things that went badly|went poorly|went badly|went wrong|the bad|bad|the ugly|negatives|what didn t work|what did not work|what didn t work well|what could we have done better|what could we do better|"
            + "challenges|issues encountered|problems encountered|where did we struggle|what was difficult|what made it hard|what made it worse|what made this hard|weaknesses|improve|room for improvement|areas for improvement|areas of improvement|"
            + "opportunities for improvement|improvement opportunities|what can be improved|what can we improve|what hindered|what hurt|pain points|delta|what should have gone better|where we fell short|shortcomings|gaps|what slowed us down|obstacles|"
            + "what needs improvement|what needs to be improved|what could be better|what did we do poorly|what we did poorly|what went wrong in the response"),
        (SectionKind.Lucky,
            "where we got lucky|where did we get lucky|where were we lucky|luck|near misses|near miss|lucky|we got lucky|how we got lucky|what were we lucky about|lucky breaks|good luck|where luck helped|what could have been worse|how could it have been worse|"
            + "how could this have been worse|where we were lucky|got lucky|where luck played a part|what made it less bad"),
        (SectionKind.Lessons,
            "lessons learned|lessons learnt|lessons|lesson learned|lesson|learnings|learning|takeaways|key takeaways|take aways|what we learned|what we learnt|what did we learn|what have we learned|what have we learnt|retrospective|"
            + "reflection|reflections|conclusion|conclusions|insights|key learnings|key lessons|key findings|recommendations lessons learned|lessons learned and follow ups|what we are learning|observations|retro|"
            + "notes and lessons|concluding remarks|closing|final thoughts|outcomes and learnings|surprises|what surprised us|discussion|review|post incident review|blameless review"),
        (SectionKind.Actions,
            "action items|action item|actions|follow ups|follow up|followup|followups|follow up items|follow up actions|follow up tasks|followup items|next steps|next step|corrective actions|corrective action|corrective and preventive actions|corrective and preventative measures|"
            + "corrective measures|corrective and preventive measures|corrective and preventative actions|measures taken|measures and next steps|preventative measures|preventive measures|preventative actions|preventive actions|preventive action|prevention|preventing recurrence|prevent recurrence|remediation|remediations|remediation items|remediation actions|remediation plan|remediation and prevention|"
            + "prevention and remediation|remediation and next steps|actionables|actionable|actionable items|todo|to do|to dos|todos|tasks|task list|tickets|jira tickets|issues to file|what are we doing about this|what are we doing about it|what are we doing to prevent this|"
            + "what we are doing about it|what we re doing about it|what we are doing to prevent this|what will we do|what will we change|what we will do|what we will change|what we ll do|what we ll change|what we re changing|what we ve done|what we have done since|what we did since|what happens now|what now|now what|do|to be done|the plan|our plan|what are we going to do|what happens next|what s next|what next|what comes next|"
            + "how do we prevent this|how will we prevent this|how do we prevent it|how are we preventing this|how can we prevent this|how do we prevent this from happening again|how will we prevent this in the future|how can we prevent this in the future|recommendations|recommendation|"
            + "proposed actions|proposed changes|proposed solutions|planned actions|action plan|plan|improvements|planned improvements|improvement actions|improvement items|improvement plan|proposed improvements|repair items|repair item|review actions|agreed actions|"
            + "commitments|backlog|work items|future work|future actions|future steps|further work|further actions|further steps|long term|long term actions|long term fix|long term fixes|short term actions|mitigation items|mitigation and prevention|measures|"
            + "countermeasures|permanent corrective actions|permanent fix|permanent solution|d5 permanent corrective actions|d7 prevent recurrence|learning actions|follow up work|post incident actions|post incident tasks|changes we are making|changes|changes made|"
            + "actions items|actions to take|actions to be taken|planned work|steps to prevent recurrence|how are we making incidents like this less likely or less impactful|how are we making incidents like this less likely|resolution and prevention|in the short term|in the long term|"
            + "short term|mid term|medium term|preventative work|prevention of recurrence|resolution and next steps|steps going forward|going forward|moving forward|what changes|what stays different|already done|done already|done so far|done since|still to do|left to do|still to come|still open|in progress|under way|changes since|changes made since|our commitments|promises|what you can expect|what to expect next|fixes|fixes made|follow through|resulting changes|steps taken since|remedial measures|remedial steps|resulting actions|resolutions"),
        (SectionKind.Supporting,
            "supporting information|references|reference|appendix|appendices|evidence|data links|supporting documents|supporting documentation|supporting data|related documents|related documentation|related links|links|useful links|external links|"
            + "links to relevant documentation|relevant documentation|relevant links|resources|further reading|see also|additional information|additional resources|attachments|graphs|dashboards|graphs and dashboards|logs|screenshots|charts|metrics|"
            + "related incidents|related issues|related tickets|related information|data|sources|footnotes|raw data|raw notes|slack log|chat log|irc log|documentation|notes|additional notes|additional details|other information|images|recurring issues|related work"),
        (SectionKind.Background,
            "background|glossary|context|terminology|definitions|background information|background and context|prerequisites|architecture|system overview|system architecture|architecture overview|technical background|how it works|some background|"
            + "how does it work|about the system|before we start|primer|terms|acronyms|what is normal|normal operation|context and background|setting|setting the scene|overview of the system|service description"),
        (SectionKind.Metadata,
            "metadata|stats|statistics|details|meta|incident metadata|attendees|attendance|participants|owner|owners|owner of review process|author|authors|status|date|date of incident|incident date|duration|impact time|impact duration|incident duration|severity|priority|"
            + "incident commander|incident lead|responders|incident responders|roles|people involved|people|who was involved|who was involved in the response|team|team members|responsible team|services|teams involved|start time|end time|time to detect|time to detection|time to acknowledge|time to mitigate|time to mitigation|"
            + "time to repair|time to resolve|time to resolution|time to recover|time to recovery|time to restore|time to fix|total duration|total time|downtime|total downtime|incident id|incident number|incident type|category|tags|labels|key facts|facts|key information|quick facts|"
            + "incident information|document information|document control|document history|version history|version|revision history|change log|changelog|reviewers|review date|reviewed by|created|last updated|created by|prepared by|report date|reported by|reporter|scorecard|"
            + "how many people were involved in the remediation|who responded|who responded to this incident|incident coordinator|incident manager|scribe|note taker|communications lead|sign off|approval|approvals|distribution|key metrics|service|system|environment|region|regions|pagerduty incident|facilitator|meeting|postmortem owner|incident channel|slack channel|incident responders and roles"),
        (SectionKind.Discussion, "comments|discussion thread|activity|designs|reader comments|responses|replies|leave a comment|questions and answers|q a|linked issues|faq"));

    /// <summary>Phrases that tell a heading's kind by standing at its end or its beginning; the longest is tried first.</summary>
    private static readonly Edge[] Edges = LongestFirst(
        (SectionKind.WentWell, "went well|worked well|went right|go well|do well"),
        (SectionKind.WentPoorly, "went poorly|went badly|gone better|go so well|didn t go well|not go well|could be improved|be improved|done better|do better|been better|went less well|didn t work"),
        (SectionKind.Lucky, "got lucky|get lucky|were lucky|been worse"),
        (SectionKind.Actions, "action items|action item|actionables|follow ups|follow up actions|next steps|corrective actions|preventative measures|preventive measures|happening again|prevent recurrence|preventing this|prevent this|improvements|recommendations|actions|prevention|remediation|future plans|are we doing|we re doing|will change|to prevent"),
        (SectionKind.Timeline, "timeline|chronology|sequence of events|chain of events|course of events|events"),
        (SectionKind.Factors, "root cause|root causes|root cause analysis|contributing factors|causes|cause|five whys|5 whys|whys|factors|did it happen|did this happen|this happened|it happened|technical details|analysis"),
        (SectionKind.Trigger, "trigger"),
        (SectionKind.Impact, "impact|impacts|affected|impacted|affected users|affected services"),
        (SectionKind.Detection, "detection|detected|find out|discovered|alerted"),
        (SectionKind.Response, "resolution|mitigation|recovery|response|respond|resolved|fixed|mitigated|responded|fix it|workaround"),
        (SectionKind.Lessons, "lessons|lessons learned|lessons learnt|learned|learnt|learnings|takeaways|conclusions|conclusion|we learn"),
        (SectionKind.Summary, "summary|overview|what happened|tl dr|tldr"),
        (SectionKind.Background, "background|glossary|context"),
        (SectionKind.Supporting, "references|appendix|related links|relevant links|supporting information|further reading|documentation"),
        (SectionKind.Metadata, "attendees|participants|metadata|people involved"));

    private static readonly string[] Separators = [":", " - ", " – ", " — ", "/", "&", ",", " and ", " or ", " + "];
    private static readonly string[] FillersBefore = ["the ", "our ", "incident ", "outage ", "a ", "initial ", "final ", "preliminary ", "detailed "];
    private static readonly string[] FillersAfter = [" section", " of the incident", " of the outage", " of the event", " s", " utc", " of this incident", " of incident"];

    private sealed record Edge(string Phrase, SectionKind Kind);

    /// <summary>What a heading is for; null where nothing in it tells.</summary>
    public static SectionKind? KindOf(ReadOnlySpan<char> heading, ReadingOptions options)
    {
        var words = Normalise(heading);
        if (words.Length == 0) return null;
        if (Known(words, options) is { } kind) return kind;

        var remark = heading.IndexOfAny('(', '[');
        if (remark > 0 && Known(Normalise(heading[..remark]), options) is { } withoutRemark) return withoutRemark;
        if (AnnouncesChange(words)) return SectionKind.Actions;
        if (words.AsSpan().Count(' ') >= MostWordsToLookInside) return OfFirst(heading, options);

        return OfPart(heading, options, mayMissOne: true) ?? AtEdge(words);
    }

    /// <summary>What a long heading is for that joins two things: the first of them, where it is one by itself.</summary>
    private static SectionKind? OfFirst(ReadOnlySpan<char> heading, ReadingOptions options)
    {
        foreach (var separator in (ReadOnlySpan<string>)[",", " and ", "&"])
        {
            var at = heading.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && Known(Normalise(heading[..at]), options) is { } kind) return kind;
        }
        return null;
    }

    /// <summary>What a label is for: the whole of it, or each of the two things that it names, has to be known; null otherwise.</summary>
    public static SectionKind? KindOfLabel(ReadOnlySpan<char> label, ReadingOptions options)
    {
        const int Longest = 80;
        if (label.Length > Longest) return null;
        var words = Normalise(label);
        return Known(words, options) ?? (AnnouncesChange(words) ? SectionKind.Actions : OfPart(label, options, mayMissOne: false));
    }

    /// <summary>"What we've changed since", "What will be different", "How we are fixing it": says of its own that changes follow; lower-case words with single blanks between.</summary>
    internal static bool AnnouncesChange(string words)
    {
        const int MostWords = 12;
        if (!words.StartsWith("what ", StringComparison.Ordinal) && !words.StartsWith("how we ", StringComparison.Ordinal)) return false;
        var parts = words.Split(' ');
        if (parts.Length is < 3 or > MostWords || parts.Any(p => p is "was" or "were" or "went" or "wrong" or "happened" or "learned" or "learnt" or "you" or "triggered")) return false;
        if (parts.Any(p => p is "changing" or "improving" or "fixing")) return true;
        var isOurs = parts[1] is "we" or "i" or "has" or "have" or "is" or "will" or "s";
        return isOurs && (parts.Any(p => p is "changed" or "change" or "changes" or "different" or "differently" or "doing") || words.Contains(" done ", StringComparison.Ordinal)
            || words.EndsWith(" done", StringComparison.Ordinal) || words.Contains(" about it", StringComparison.Ordinal) || words.Contains(" about this", StringComparison.Ordinal)) && !(parts.Length == 3 && parts[^1] == "done");
    }

    private static SectionKind? OfPart(ReadOnlySpan<char> heading, ReadingOptions options, bool mayMissOne)
    {
        foreach (var separator in Separators)
        {
            var at = heading.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (at <= 0) continue;
            var left = Known(Normalise(heading[..at]), options);
            var right = Known(Normalise(heading[(at + separator.Length)..]), options);
            if ((left ?? right) is { } part && (mayMissOne || (left is not null && right is not null))) return part;
        }
        return null;
    }

    private static SectionKind? Known(string words, ReadingOptions options)
    {
        if (words.Length == 0) return null;
        if (options.OwnHeadings is { } headings && headings.TryGetValue(words, out var own)) return own;
        if (Whole.TryGetValue(words, out var kind)) return kind;
        foreach (var filler in FillersBefore)
        {
            if (words.StartsWith(filler, StringComparison.Ordinal) && Whole.TryGetValue(words[filler.Length..], out kind)) return kind;
        }
        foreach (var filler in FillersAfter)
        {
            if (words.EndsWith(filler, StringComparison.Ordinal) && Whole.TryGetValue(words[..^filler.Length], out kind)) return kind;
        }
        return null;
    }

    /// <summary>A team's own headings as headings are compared; null for none. Of two that are alike, the first by its characters counts.</summary>
    public static Dictionary<string, SectionKind>? Compared(IReadOnlyDictionary<string, SectionKind> headings)
    {
        if (headings.Count == 0) return null;
        var compared = new Dictionary<string, SectionKind>(StringComparer.Ordinal);
        foreach (var heading in headings.Keys.Order(StringComparer.Ordinal)) compared.TryAdd(Normalise(heading), headings[heading]);
        return compared;
    }

    private static SectionKind? AtEdge(string words)
    {
        foreach (var (phrase, kind) in Edges)
        {
            if (words.EndsWith(phrase, StringComparison.Ordinal) && IsWordStart(words, words.Length - phrase.Length)) return kind;
        }
        foreach (var (phrase, kind) in Edges)
        {
            if (words.StartsWith(phrase, StringComparison.Ordinal) && words[phrase.Length] == ' ') return kind;
        }
        return null;
    }

    private static bool IsWordStart(string words, int at) => at == 0 || words[at - 1] == ' ';

    /// <summary>Lower-case words with single blanks between; numbering before them, emoji and marks left out.</summary>
    internal static string Normalise(ReadOnlySpan<char> heading)
    {
        const int Longest = 200;
        var builder = new StringBuilder(Math.Min(heading.Length, Longest));
        var blank = false;
        foreach (var c in heading[..Math.Min(heading.Length, Longest)])
        {
            // "1.", "2)", "IV." before the words number the heading.
            if (builder.Length == 0 && !char.IsLetter(c) && !char.IsAsciiDigit(c)) continue;
            if (char.IsLetterOrDigit(c))
            {
                if (blank && builder.Length > 0) builder.Append(' ');
                builder.Append(char.ToLowerInvariant(c));
                blank = false;
            }
            else
            {
                blank = true;
            }
        }
        var words = builder.ToString();
        var first = 0;
        while (first < words.Length && (char.IsAsciiDigit(words[first]) || words[first] == ' ')) first++;
        // "5 whys" is a name, not a number.
        return first == 0 || first >= words.Length || words.StartsWith("5 whys", StringComparison.Ordinal) || words[first - 1] != ' ' ? words : words[first..];
    }

    private static Edge[] LongestFirst(params (SectionKind Kind, string Phrases)[] rows)
    {
        var edges = new List<Edge>();
        foreach (var (kind, phrases) in rows)
        {
            foreach (var phrase in phrases.Split('|')) edges.Add(new Edge(phrase, kind));
        }
        edges.Sort((a, b) => a.Phrase.Length != b.Phrase.Length ? b.Phrase.Length.CompareTo(a.Phrase.Length) : string.CompareOrdinal(a.Phrase, b.Phrase));
        return [.. edges];
    }

    private static Dictionary<string, SectionKind> Table(params (SectionKind Kind, string Headings)[] rows)
    {
        var table = new Dictionary<string, SectionKind>(StringComparer.Ordinal);
        foreach (var (kind, headings) in rows)
        {
            foreach (var heading in headings.Split('|')) table.TryAdd(heading, kind);
        }
        return table;
    }
}

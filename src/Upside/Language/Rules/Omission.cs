using Upside.Language.Lexicon;

namespace Upside.Language.Rules;

/// <summary>Judges people by what they did not do.</summary>
internal sealed class Omission : ILanguageRule
{
    public RuleGuide Guide { get; } = new()
    {
        Id = "omission",
        Name = "Judged by what was not done",
        Severity = Severity.Error,
        Meaning = "The subject is a person or a group, and the sentence says what they should have done, or failed, forgot or did not bother to do. Such a sentence describes "
            + "something that did not happen, and explains nothing that did. An error about others, a warning about the author (\"I should have …\"), and in a passive that only people could have acted on "
            + "(\"should have been noticed\"). Left alone: systems (\"the load balancer should have failed over\"), and \"we\", since owning up is not blame.",
        HowToFix = "Tell what the person saw, knew and did, and what would have had to be different around them for the better outcome: a signal, a check, time, a tool.",
        GoodExample = "Ana ran the clean-up from the runbook, which named no dry run; nothing on the screen told the test cluster from the live one.",
        PoorExample = "Ana should have done a dry run first.",
    };

    // A state that is expected to hold by now ("the issue should have been resolved") says nothing of what people did.
    private static readonly WordSet Outcomes = new("resolved", "mitigated", "restored", "recovered", "fixed", "impacted", "affected", "rectified", "cleared", "lost");

    private static readonly WordSet Comparatives = new("earlier", "sooner", "before", "already", "ago", "faster", "quicker", "instead", "first");

    // What software does by itself; the rest is done by people.
    private static readonly WordSet MachineActs = new(
        "able", "routed", "rejected", "retried", "throttled", "cached", "replicated", "blocked", "sent", "delivered", "triggered", "fired", "served", "returned", "received", "processed", "stored", "written",
        "logged", "generated", "executed", "called", "created", "evicted", "depooled", "killed", "terminated", "loaded", "invoked", "emitted", "queued", "distributed", "balanced", "forwarded", "used", "applied",
        "started", "stopped", "restarted", "propagated", "purged", "expired", "drained", "shed", "scheduled", "raised", "prevented", "persisted", "deleted", "set", "allocated", "assigned", "redirected", "dropped",
        "populated", "accepted", "denied", "isolated", "protected", "unaffected", "limited", "paged", "contained", "reset", "rendered", "encrypted", "signed", "released", "selected", "elected", "promoted", "shown", "displayed", "connected", "truncated", "rotated", "compressed");

    private static readonly WordSet NoParticiple = new(
        "a", "an", "the", "no", "more", "less", "in", "on", "at", "of", "enough", "avoidable", "possible", "obvious", "clear", "easy", "easier", "better", "faster", "quicker", "sufficient", "safe", "fine", "much",
        "very", "automated", "automatic", "available", "impossible", "there", "and", "or", "up", "down", "part", "because", "trivial", "simple", "idempotent", "straightforward", "looking", "monitoring", "running",
        "using", "getting", "doing", "seeing", "returning", "serving", "able", "idle", "empty", "harmless", "transparent", "safe", "only", "quick", "short", "visible");

    private static readonly WordSet Softeners = new("much", "more", "far", "also", "better", "properly", "thoroughly", "first", "never", "not", "really", "fully", "immediately", "simply", "long", "always", "correctly", "carefully");

    public IEnumerable<Finding> Check(Statement statement)
    {
        if (statement.IsQuestion) yield break;
        foreach (var hit in statement.InEarnest(Blame.ShouldHave))
        {
            if (ShouldHave(statement, hit) is { } finding) yield return finding;
        }
        foreach (var hit in statement.InEarnest(Blame.LeftUndone))
        {
            if (LeftUndone(statement, hit) is { } finding) yield return finding;
        }
        foreach (var hit in statement.InEarnest(Blame.DidNotCheck))
        {
            if (DidNotCheck(statement, hit) is { } finding) yield return finding;
        }
        if (Passive(statement) is { } passive) yield return passive;
        if (Nominal(statement) is { } nominal) yield return nominal;
        foreach (var hit in statement.InEarnest(Blame.IfOnly))
        {
            if (!statement.IsAboutSelf && IsCounterfactual(statement, hit))
            {
                yield return Found(Severity.Warning, statement.Prose.SpanOf(hit), "It tells what a person, by acting otherwise, would have spared everybody.",
                    "Say what was in the way of it at the time, and leave out what did not happen.");
                break;
            }
        }
    }

    /// <summary>"Had the operator …" begins a condition only where a negation follows soon; "despite knowing …" only where people knew.</summary>
    private static bool IsCounterfactual(Statement statement, PhraseHit hit)
    {
        const int Near = 8;
        if (statement.Is(hit.FirstToken, "despite")) return statement.SubjectOf(hit).Kind != SubjectKind.Self;
        if (statement.Is(hit.FirstToken, "if") && statement.Is(hit.EndToken - 1, "had")) return statement.Has(Blame.WouldHave);
        if (!statement.Is(hit.FirstToken, "had") || !SubjectWords.People.Has(statement.Word(hit.EndToken - 1))) return true;
        for (var i = hit.EndToken; i < hit.EndToken + Near; i++)
        {
            if (statement.Is(i, "not") || statement.Is(i, "only")) return true;
        }
        return false;
    }

    private Finding? ShouldHave(Statement statement, PhraseHit hit)
    {
        if (IsEmbedded(statement, hit.FirstToken)) return null;
        var subject = statement.SubjectOf(hit);
        if (statement.Word(hit.EndToken).IsEmpty || !char.IsLetter(statement.Word(hit.EndToken)[0])) return null;
        if (subject.Kind == SubjectKind.Self) return null;
        var rest = statement.Rest(hit.EndToken);
        if (subject.IsPeople)
        {
            if (IsExpectation(statement, subject, hit)) return null;
            var severity = subject.Kind == SubjectKind.Author || IsPassiveOf(statement, hit) ? Severity.Warning : Severity.Error;
            var name = statement.Name(subject);
            return Found(severity, statement.Span(subject, hit), $"It judges {name} by what did not happen.",
                $"Ask what would have had to be different for {name} {ToHave(statement, hit)} {rest}, and write that instead.");
        }
        if (IsPassiveOf(statement, hit))
        {
            if (!IsHumanAct(statement, hit, subject, out var name)) return null;
            return Found(Severity.Warning, statement.Span(subject, hit), "Only people could have acted on this, so it judges them by what they did not do.",
                $"Ask what would have had to be different for {name} {ToHave(statement, hit)} {rest}, and write that instead.");
        }
        if (subject.Kind == SubjectKind.None && IsAtStart(statement, hit.FirstToken) && LooksLikeParticiple(statement.Word(hit.EndToken)))
        {
            return Found(Severity.Warning, statement.Prose.SpanOf(hit), "It judges whoever is meant by what they did not do.",
                $"Ask what would have had to be different for somebody {ToHave(statement, hit)} {rest}, and write that instead.");
        }
        // "this should have done earlier": the passive is meant.
        if (subject.Kind == SubjectKind.System && statement.Is(hit.EndToken, "done") && subject.EndToken - subject.FirstToken == 1)
        {
            return Found(Severity.Warning, statement.Span(subject, hit), "Only people could have acted on this, so it judges them by what they did not do.",
                $"Say what stood in the way of {(IsNegated(statement, hit) ? "not " : "")}having {rest}.");
        }
        return null;
    }

    /// <summary>"to have", or where the sentence says what should not have been done, "not to have"; "been" where the words that judge hold it already.</summary>
    private static string ToHave(Statement statement, PhraseHit hit) =>
        (IsNegated(statement, hit) ? "not to have" : "to have") + (statement.Is(hit.EndToken - 1, "been") ? " been" : "");

    private static bool IsNegated(Statement statement, PhraseHit hit)
    {
        for (var i = hit.FirstToken; i < hit.EndToken; i++)
        {
            var word = statement.Word(i);
            if (word is "not" or "never" || word.StartsWith("shouldn", StringComparison.OrdinalIgnoreCase) || word.Equals("never", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private Finding? LeftUndone(Statement statement, PhraseHit hit)
    {
        var subject = statement.SubjectOf(hit);
        var isForgetting = IsForgetting(statement, hit);
        if (statement.Is(hit.FirstToken, "overlooked") || (statement.Is(hit.FirstToken, "forgotten") && !IsPerfect(statement, hit.FirstToken)))
        {
            if (IsAfterBe(statement, hit.FirstToken)) return null;
        }
        if (subject.Kind == SubjectKind.Self || !(subject.IsPeople || (isForgetting && subject.Kind == SubjectKind.System && IsNameLike(statement, subject)))) return null;
        if (!isForgetting && subject.Kind == SubjectKind.Group && IsUsers(statement, subject)) return null;
        if (statement.StandsBefore(Blame.KeepsAway, hit.FirstToken, 4) && subject.Kind != SubjectKind.Author) return null;
        if (!isForgetting && statement.Has(Blame.Attempt)) return null;
        var name = statement.Name(subject);
        var rest = statement.Rest(hit.EndToken);
        var isTo = statement.Is(hit.EndToken - 1, "to");
        return Found(subject.Kind == SubjectKind.Author ? Severity.Warning : Severity.Error, statement.Span(subject, hit), $"It judges {name} by what was left undone.",
            isTo && rest.Length > 0
                ? $"Tell what made it hard for {name} to {rest}, and what {(subject.Kind == SubjectKind.Author ? "you" : "they")} were busy with or relied on."
                : $"Tell what {(subject.Kind == SubjectKind.Author ? "you" : name)} had in view at the time, and what could have brought this to mind.");
    }

    private Finding? DidNotCheck(Statement statement, PhraseHit hit)
    {
        var subject = statement.SubjectOf(hit);
        if (!subject.IsPeople || (subject.Kind == SubjectKind.Group && IsUsers(statement, subject)) || statement.Has(Causation.Link) || IsEmbedded(statement, hit.FirstToken)) return null;
        var name = statement.Name(subject);
        return Found(subject.Kind == SubjectKind.Author ? Severity.Warning : Severity.Error, statement.Span(subject, hit), $"It judges {name} by what was left undone.",
            $"Tell why, at the time, {NotDone(statement, hit)} made sense to {name}: what was known, what was relied on.");
    }

    /// <summary>What was left undone as a noun: "not checking the backup", "ignoring the alert". The words of the text stand after the verb.</summary>
    private static string NotDone(Statement statement, PhraseHit hit)
    {
        // The verb is the first word that is neither a negation nor its adverb; "missed" and "ignored" need no negation.
        var verb = hit.FirstToken;
        while (verb < hit.EndToken - 1 && (Negations.Has(statement.Word(verb)) || statement.Is(verb, "n't") || Softeners.Has(statement.Word(verb)) || statement.Is(verb, "even") || statement.Is(verb, "actually"))) verb++;
        var said = statement.Prose.Source.Quote(statement.Prose.Tokens[verb].Span).ToLowerInvariant();
        var rest = statement.Rest(verb + 1, And(statement, verb + 1));
        var act = said switch
        {
            "ignored" or "ignoring" => "ignoring",
            "missed" => "passing over",
            _ => "not " + Doing(said),
        };
        return rest.Length == 0 ? act : $"{act} {rest}";
    }

    /// <summary>Where the clause goes on with another verb ("ignored the alert and went home"); the end of the sentence where it does not.</summary>
    private static int And(Statement statement, int from)
    {
        for (var i = from; i < statement.Sentence.EndToken - 1; i++)
        {
            if (!statement.Is(i, "and") && !statement.Is(i, "but")) continue;
            if (!statement.Prose.Tokens[i + 1].Capital && !SubjectWords.Determiners.Has(statement.Word(i + 1))) return i;
        }
        return statement.Sentence.EndToken;
    }

    private static string Doing(string verb) => verb switch
    {
        "told" => "telling",
        "thought" => "thinking",
        "read" => "reading",
        "notified" => "notifying",
        "verified" => "verifying",
        _ => (verb.EndsWith("ed", StringComparison.Ordinal) ? verb[..^2] : verb.EndsWith('e') ? verb[..^1] : verb) + "ing",
    };

    private static readonly WordSet Negations = new("did", "does", "do", "not", "didn't", "doesn't", "don't", "never", "didn", "doesn", "t");

    private Finding? Nominal(Statement statement)
    {
        foreach (var (set, severity) in new[] { (Blame.NobodyDid, Severity.Error), (Blame.FailureOf, Severity.Error), (Blame.FailureTo, Severity.Warning) })
        {
            foreach (var hit in statement.InEarnest(set))
            {
                if (statement.IsAboutSelf || statement.StandsBefore(Blame.KeepsAway, hit.FirstToken, 3)) continue;
                return Found(severity, statement.Prose.SpanOf(hit), "It judges people by what was left undone.",
                    $"Say what the people there relied on, and what would have asked for \"{statement.Rest(hit.EndToken - 1)}\".");
            }
        }
        return null;
    }

    private Finding? Passive(Statement statement)
    {
        foreach (var hit in statement.InEarnest(Blame.PassedOver))
        {
            var agent = statement.AgentAfter(hit.EndToken);
            if (agent.Kind == SubjectKind.System) continue;
            var isIgnored = statement.Is(hit.EndToken - 1, "ignored");
            if (isIgnored && !agent.IsPeople) continue;
            if (statement.StandsBefore(Blame.KeepsAway, hit.FirstToken, 6) || IsEmbedded(statement, hit.FirstToken)) continue;
            var severity = agent.Kind is SubjectKind.Person or SubjectKind.Group ? Severity.Error : Severity.Warning;
            return Found(severity, statement.Prose.SpanOf(hit), $"It judges {statement.Name(agent)} by what was left undone.",
                $"Say what drew attention elsewhere, and what could have brought \"{SubjectText(statement, hit)}\" to it.");
        }
        foreach (var hit in statement.InEarnest(Blame.WasNotChecked))
        {
            if (statement.IsAboutSelf || statement.AgentAfter(hit.EndToken).Kind == SubjectKind.System || !statement.Has(Blame.NormOfChecking) || IsEmbedded(statement, hit.FirstToken)) continue;
            return Found(Severity.Warning, statement.Prose.SpanOf(hit), "It says what people did not do, without who or why.",
                $"Say why \"{SubjectText(statement, hit)}\" went on without it: was there a way to do it, time, a place, a step that asks for it?");
        }
        foreach (var hit in statement.InEarnest(Blame.WithoutChecking))
        {
            if (statement.IsAboutSelf || statement.StandsBefore(Blame.KeepsAway, hit.FirstToken, 6)) continue;
            return Found(Severity.Warning, statement.Prose.SpanOf(hit), "It says what people did not do, without why.",
                "Say what the step was trusted to be at the time, and what would have asked for it.");
        }
        if (statement.Has(Blame.ShouldBe) && statement.Has(Blame.DidNotHappen) && !statement.IsAboutSelf)
        {
            foreach (var hit in statement.InEarnest(Blame.DidNotHappen))
            {
                return Found(Severity.Warning, statement.Prose.SpanOf(hit), "It holds what people did not do against a rule.", "Say what made the step easy to leave out, and what will ask for it.");
            }
        }
        return null;
    }

    /// <summary>Whether the verb stands in a question within the sentence ("reflect if …", "asked whether …", "why …").</summary>
    private static bool IsEmbedded(Statement statement, int verb)
    {
        const int Near = 12;
        for (var i = verb - 1; i >= Math.Max(statement.Sentence.FirstToken, verb - Near); i--)
        {
            if (statement.Is(i, ",") || statement.Is(i, ";") || statement.Is(i, ".")) return false;
            if (statement.Is(i, "if") || statement.Is(i, "whether")) return true;
        }
        return false;
    }

    private static bool IsPassiveOf(Statement statement, PhraseHit hit) => statement.Is(hit.EndToken, "been") && LooksLikeParticiple(statement.Word(ParticipleAt(statement, hit)))
        || (statement.Is(hit.EndToken - 1, "been") && LooksLikeParticiple(statement.Word(hit.EndToken)));

    private static int ParticipleAt(Statement statement, PhraseHit hit)
    {
        const int Most = 3;
        var at = statement.Is(hit.EndToken, "been") ? hit.EndToken + 1 : hit.EndToken;
        for (var i = 0; i < Most && (Softeners.Has(statement.Word(at)) || statement.Word(at).EndsWith("ly", StringComparison.OrdinalIgnoreCase)); i++) at++;
        return at;
    }

    private static bool LooksLikeParticiple(ReadOnlySpan<char> word) => !word.IsEmpty && !NoParticiple.Has(word)
        && (word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.EndsWith("en", StringComparison.OrdinalIgnoreCase) || Irregular.Has(word));

    private static readonly WordSet Irregular = new(
        "done", "left", "caught", "made", "put", "set", "told", "seen", "sent", "kept", "thought", "built", "run", "cut", "held", "shut", "brought", "begun", "known", "rebuilt", "spun", "found", "read", "paid", "dealt",
        "understood", "met", "taught", "foreseen", "synced", "gone", "had", "rerun", "laid");

    private static bool IsHumanAct(Statement statement, PhraseHit hit, ClauseSubject subject, out string name)
    {
        name = subject.Kind == SubjectKind.None ? "this" : statement.Name(subject);
        if (name is "It" or "This" or "These" or "They") name = name.ToLowerInvariant();
        if ((subject.Kind != SubjectKind.None && statement.Is(subject.FirstToken, "there")) || statement.Is(hit.FirstToken - 1, "there")) return false;
        var at = ParticipleAt(statement, hit);
        var act = statement.Word(at);
        if (MachineActs.Has(act)) return false;
        if (statement.AgentAfter(at + 1).Kind == SubjectKind.System) return false;
        if (!Outcomes.Has(act)) return true;
        for (var i = at + 1; i < statement.Sentence.EndToken && i < at + 8; i++)
        {
            if (Comparatives.Has(statement.Word(i))) return true;
        }
        return false;
    }

    /// <summary>Whether the words only expect something of a system that people use ("users should have received a mail"), or describe who has what.</summary>
    private static bool IsExpectation(Statement statement, ClauseSubject subject, PhraseHit hit)
    {
        if (statement.StandsBefore(Blame.Ideally, hit.FirstToken, 8)) return true;
        if (!IsUsers(statement, subject)) return false;
        var next = statement.Word(hit.EndToken);
        return statement.Is(hit.EndToken, "been") || UsersSee.Has(next) || NoParticiple.Has(next);
    }

    private static readonly WordSet UsersSee = new("received", "seen", "noticed", "experienced", "had", "got", "gotten", "recovered", "access", "enough");

    private static bool IsUsers(Statement statement, ClauseSubject subject) => subject.EndToken > subject.FirstToken && SubjectWords.Users.Has(statement.Word(subject.EndToken - 1));

    private static bool IsForgetting(Statement statement, PhraseHit hit)
    {
        for (var i = hit.FirstToken; i < hit.EndToken; i++)
        {
            var word = statement.Word(i);
            if (word.StartsWith("forg", StringComparison.OrdinalIgnoreCase) || word.StartsWith("neglect", StringComparison.OrdinalIgnoreCase) || word.StartsWith("bother", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>Machines do not forget: one capitalised word before such a verb is a name.</summary>
    private static bool IsNameLike(Statement statement, ClauseSubject subject)
    {
        var head = subject.EndToken - 1;
        return head == subject.FirstToken && statement.Prose.Tokens[head] is { Capital: true, Kind: TokenKind.Word } && !SubjectWords.Determiners.Has(statement.Word(head)) && !statement.Is(head, "it");
    }

    private static bool IsAfterBe(Statement statement, int token)
    {
        for (var i = token - 1; i >= token - 3; i--)
        {
            var word = statement.Word(i);
            if (Be.Has(word)) return true;
            if (!word.EndsWith("ly", StringComparison.OrdinalIgnoreCase)) return false;
        }
        return false;
    }

    private static readonly WordSet Be = new(WordClasses.All["be"]);

    private static bool IsPerfect(Statement statement, int token) => statement.Is(token - 1, "had") || statement.Is(token - 1, "has") || statement.Is(token - 1, "have") || statement.Is(token - 1, "i've") || statement.Is(token - 1, "i'd");

    private static bool IsAtStart(Statement statement, int token)
    {
        for (var i = token - 1; i >= statement.Sentence.FirstToken; i--)
        {
            if (statement.Prose.Tokens[i].Kind == TokenKind.Word && !statement.Word(i).EndsWith("ly", StringComparison.OrdinalIgnoreCase)) return false;
            if (statement.Is(i, ":")) return true;
        }
        return true;
    }

    private static string SubjectText(Statement statement, PhraseHit hit)
    {
        var subject = statement.SubjectOf(hit);
        return subject.EndToken > subject.FirstToken ? statement.Prose.Source.Quote(statement.Prose.SpanOf(subject.FirstToken, subject.EndToken)) : statement.Prose.Source.Quote(statement.Prose.SpanOf(hit));
    }

    private Finding Found(Severity severity, TextSpan span, string why, string suggestion) => new(Guide.Id, severity, span, why, suggestion);
}

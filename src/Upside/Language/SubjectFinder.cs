namespace Upside.Language;

/// <summary>
/// Finds who or what a clause is about, from the words left of its verb: past adverbs and auxiliaries, past what stands in parentheses or between
/// commas ("the operator, while debugging, failed to …"), past phrases that describe the noun ("the operator at the desk failed to …"), over "who" to
/// the person meant, and over "and" to the subject of the verb before. A pronoun takes the kind of what it stands for.
/// </summary>
/// <remarks>It looks at no more than <see cref="Reach"/> tokens, so that a sentence without end costs no more than any other.</remarks>
internal sealed class SubjectFinder(Prose prose, Roster roster)
{
    private const int Reach = 80;
    private const int MostSteps = 8;

    /// <summary>The subject of the verb whose first token is <paramref name="verb"/>.</summary>
    public ClauseSubject Of(Sentence sentence, int verb) => Left(sentence, verb - 1, Math.Max(sentence.FirstToken, verb - Reach), MostSteps);

    /// <summary>Who did it, in a passive: the people or the thing after "by", within a few words after the participle.</summary>
    public ClauseSubject Agent(Sentence sentence, int afterParticiple)
    {
        const int Near = 8;
        var end = Math.Min(sentence.EndToken, afterParticiple + Near);
        for (var i = afterParticiple; i < end - 1; i++)
        {
            if (prose.Tokens[i].Kind == TokenKind.Mark) break;
            if (prose.Is(i, "by")) return NounAfter(sentence, i + 1);
        }
        return ClauseSubject.Nobody;
    }

    /// <summary>The noun phrase that begins at a token: up to the next preposition, verb or mark.</summary>
    public ClauseSubject NounAfter(Sentence sentence, int first)
    {
        var end = first;
        while (end < sentence.EndToken && end < first + MostSteps && ((IsNominal(end) && (end == first || !IsFinite(end))) || (end == first && SubjectWords.Determiners.Has(prose.TextOf(end))))) end++;
        return end == first ? ClauseSubject.Nobody : new ClauseSubject(KindOf(sentence, first, end - 1), first, end);
    }

    /// <summary>The person or group that a possessive names ("the engineer's", "Ana's"); nobody where the word is none, or names something else.</summary>
    public ClauseSubject Possessor(Sentence sentence, int token)
    {
        if (token < sentence.FirstToken || prose.Tokens[token].Kind is not (TokenKind.Word or TokenKind.Identifier)) return ClauseSubject.Nobody;
        var word = prose.TextOf(token);
        if (word.Length < 4 || word[^1] is not ('s' or 'S') || word[^2] is not ('\'' or '’')) return ClauseSubject.Nobody;
        word = word[..^2];
        if (SubjectWords.Nobody.Has(word)) return ClauseSubject.Nobody;
        var isNamed = prose.Tokens[token].Capital && (roster.HasPerson(word) || Lexicon.GivenNames.All.Has(word));
        if (isNamed || SubjectWords.People.Has(word)) return new ClauseSubject(SubjectKind.Person, token, token + 1);
        return SubjectWords.Groups.Has(word) && !(token > sentence.FirstToken && prose.Is(token - 1, "our")) ? new ClauseSubject(SubjectKind.Group, token, token + 1) : ClauseSubject.Nobody;
    }

    private ClauseSubject Left(Sentence sentence, int at, int first, int steps)
    {
        if (steps == 0) return ClauseSubject.Nobody;
        while (at >= first && IsSkipped(at, first)) at--;
        if (at < first) return ClauseSubject.Nobody;
        var word = prose.TextOf(at);
        if (prose.Tokens[at].Kind == TokenKind.Mark) return LeftOfMark(sentence, at, first, steps);
        if (SubjectWords.Coordinators.Has(word)) return OfEarlierVerb(sentence, at - 1, first, steps);
        if (SubjectWords.Relatives.Has(word) && at > first && (IsNominal(at - 1) || IsComma(at - 1)) && !word.Equals("that", StringComparison.OrdinalIgnoreCase))
        {
            return Noun(sentence, IsComma(at - 1) ? at - 2 : at - 1, first, steps - 1);
        }
        return SubjectWords.Subordinators.Has(word) || SubjectWords.Prepositions.Has(word) ? ClauseSubject.Nobody : Noun(sentence, at, first, steps);
    }

    private bool IsSkipped(int at, int first)
    {
        if (prose.Tokens[at].Kind != TokenKind.Word) return false;
        var word = prose.TextOf(at);
        if (SubjectWords.Auxiliaries.Has(word)) return true;
        // "family", "supply", "reply" end as adverbs do; there are few of them.
        if (word.Length > 4 && word.EndsWith("ly", StringComparison.OrdinalIgnoreCase) && !SubjectWords.People.Has(word)) return true;
        if (!SubjectWords.Adverbs.Has(word)) return false;
        return at == first || !IsOnCall(at);
    }

    private ClauseSubject LeftOfMark(Sentence sentence, int mark, int first, int steps)
    {
        var c = CharOf(mark);
        if (c == ')')
        {
            var open = LastMark(mark - 1, first, '(');
            return open < 0 ? ClauseSubject.Nobody : Left(sentence, open - 1, first, steps - 1);
        }
        if (c is ',' or '–' or '—' or '-')
        {
            var other = c == ',' ? LastMark(mark - 1, first, ',') : LastMark(mark - 1, first, c);
            if (other > first && BeginsAdjunct(other + 1)) return Left(sentence, other - 1, first, steps - 1);
            return OfEarlierVerb(sentence, mark - 1, first, steps);
        }
        return c is '"' or '”' or '’' or '\'' or ']' ? Left(sentence, mark - 1, first, steps - 1) : ClauseSubject.Nobody;
    }

    /// <summary>Whether what begins here, after a comma, only describes the noun before it.</summary>
    private bool BeginsAdjunct(int at)
    {
        var word = prose.TextOf(at);
        return SubjectWords.Prepositions.Has(word) || SubjectWords.Subordinators.Has(word) || SubjectWords.Relatives.Has(word) || SubjectWords.Adverbs.Has(word)
            || SubjectWords.Determiners.Has(word) || word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ed", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("ly", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The subject shared with the verb before: "Ana restarted the broker and forgot the cache".</summary>
    private ClauseSubject OfEarlierVerb(Sentence sentence, int at, int first, int steps)
    {
        for (var i = at; i > first; i--)
        {
            if (prose.Tokens[i].Kind == TokenKind.Mark && CharOf(i) is ';' or ':' or '|') break;
            if (!IsFinite(i)) continue;
            var subject = Left(sentence, i - 1, Math.Max(first, i - 1 - Reach / 4), 3);
            if (subject.Kind != SubjectKind.None) return subject;
        }
        return ClauseSubject.Nobody;
    }

    private ClauseSubject Noun(Sentence sentence, int head, int first, int steps)
    {
        if (steps == 0 || head < first) return ClauseSubject.Nobody;
        // "the developer responsible"
        if (head > first && SubjectWords.AfterNoun.Has(prose.TextOf(head)) && IsNominal(head - 1)) head--;
        if (!IsNominal(head))
        {
            // "this", "those", "all" may stand for a noun of their own.
            var bare = SubjectWords.Determiners.Has(prose.TextOf(head));
            return bare ? new ClauseSubject(KindOf(sentence, head, head), head, head + 1) : ClauseSubject.Nobody;
        }
        var start = head;
        while (start > first && !IsPronoun(start) && IsNominal(start - 1) && !IsPronoun(start - 1)) start--;
        // "realising the engineer …": a participle before a determiner is no part of the noun phrase.
        if (start > first && SubjectWords.Determiners.Has(prose.TextOf(start - 1)) && !IsPronoun(start)) start--;
        var before = start - 1;
        if (IsOnCallNoun(head, first)) return new ClauseSubject(SubjectKind.Person, head - 1, head + 1);
        if (before > first && SubjectWords.Prepositions.Has(prose.TextOf(before)) && !IsPronoun(head))
        {
            if (IsOnCall(before)) return new ClauseSubject(KindOf(sentence, start, head), before, head + 1);
            var outer = before - 1;
            if (prose.Is(before, "of") && SubjectWords.Quantifiers.Has(prose.TextOf(outer)))
            {
                var isMember = prose.Is(outer, "member") || prose.Is(outer, "members");
                var kind = KindOf(sentence, start, head);
                if (isMember && kind is SubjectKind.Group or SubjectKind.Self) kind = SubjectKind.Person;
                return new ClauseSubject(kind, outer, head + 1);
            }
            // "the operator who was on duty …"
            if (RelativeBefore(outer, first) is { } who) return Noun(sentence, who - 1, first, steps - 1) with { EndToken = head + 1 };
            if (IsNominal(outer) || IsPronoun(outer)) return Noun(sentence, IsParticiple(outer) && outer > first && IsNominal(outer - 1) ? outer - 1 : outer, first, steps - 1) with { EndToken = head + 1 };
        }
        else if (head > start && SubjectWords.Determiners.Has(prose.TextOf(start)) && before > first && IsActive(before) && IsNominal(before - 1) && KindOf(sentence, before - 1, before - 1) != SubjectKind.System)
        {
            return Noun(sentence, before - 1, first, steps - 1) with { EndToken = head + 1 };
        }
        // "the human executing wipes": the participle stands inside the row of nouns.
        for (var i = start + 1; i < head; i++)
        {
            if (!IsActive(i)) continue;
            var kind = KindOf(sentence, start, i - 1);
            if (kind is SubjectKind.Person or SubjectKind.Group) return new ClauseSubject(kind, start, head + 1);
        }
        // "whoever wrote this script …"
        if (steps == MostSteps && before > first && IsFinite(before) && RelativeBefore(before, first) is { } relative)
        {
            return prose.Is(relative, "whoever") ? new ClauseSubject(SubjectKind.Person, relative, head + 1) : Noun(sentence, relative - 1, first, steps - 1) with { EndToken = head + 1 };
        }
        return new ClauseSubject(KindOf(sentence, start, head), start, head + 1);
    }

    /// <summary>Where "who" stands, a few words left of a verb; null where it does not.</summary>
    private int? RelativeBefore(int verb, int first)
    {
        const int Near = 5;
        for (var i = verb; i >= Math.Max(first, verb - Near) && prose.Tokens[i].Kind != TokenKind.Mark; i--)
        {
            if (prose.Is(i, "who") || prose.Is(i, "whoever")) return i;
        }
        return null;
    }

    private SubjectKind KindOf(Sentence sentence, int start, int head)
    {
        var token = prose.Tokens[head];
        var word = prose.TextOf(head);
        if (token.Kind == TokenKind.Handle) return SubjectKind.Person;
        if (token.Kind is not (TokenKind.Word or TokenKind.Identifier)) return SubjectKind.System;
        if (SubjectWords.AuthorPronouns.Has(word)) return SubjectKind.Author;
        if (SubjectWords.Self.Has(word)) return SubjectKind.Self;
        if (Is(word, "he") || Is(word, "she")) return SubjectKind.Person;
        if (Is(word, "they")) return Antecedent(sentence, head);
        if (Is(word, "one")) return start == head || prose.Is(start, "no") ? SubjectKind.Person : SubjectKind.System;
        if (roster.HasPerson(word) && (token.Capital || token.Kind == TokenKind.Identifier)) return SubjectKind.Person;
        if (roster.HasTeam(word) && token.Capital) return SubjectKind.Group;
        var isOurs = prose.Is(start, "our") || prose.Is(start, "us");
        if (SubjectWords.AmbiguousRoles.Has(word) && IsSoftware(start, head)) return SubjectKind.System;
        if (SubjectWords.People.Has(word)) return isOurs && word.EndsWith('s') ? SubjectKind.Self : SubjectKind.Person;
        if (SubjectWords.Groups.Has(word)) return isOurs && !word.StartsWith("vendor", StringComparison.OrdinalIgnoreCase) && !word.StartsWith("provider", StringComparison.OrdinalIgnoreCase) ? SubjectKind.Self : SubjectKind.Group;
        if (SubjectWords.Users.Has(word)) return SubjectKind.Group;
        if (token.Capital && Lexicon.GivenNames.All.Has(word)) return SubjectKind.Person;
        return token.Capital && head > start && prose.Tokens[head - 1].Capital && Lexicon.GivenNames.All.Has(prose.TextOf(head - 1)) ? SubjectKind.Person : SubjectKind.System;
    }

    private bool IsSoftware(int start, int head)
    {
        if (head == start) return !prose.Tokens[head].Capital && !SubjectWords.People.Has(prose.TextOf(head));
        if (head - 1 == start && SubjectWords.Determiners.Has(prose.TextOf(start))) return false;
        var before = prose.Tokens[head - 1];
        return before.Kind is TokenKind.Identifier or TokenKind.Code || SubjectWords.SoftwareBefore.Has(prose.TextOf(head - 1));
    }

    /// <summary>What "they" stands for: the nearest people or things before it, in this sentence or the one before.</summary>
    private SubjectKind Antecedent(Sentence sentence, int pronoun)
    {
        var first = sentence.FirstToken;
        if (sentence.Index > 0 && prose.Sentences[sentence.Index - 1] is var previous && previous.Block == sentence.Block) first = previous.FirstToken;
        first = Math.Max(first, pronoun - Reach);
        for (var i = pronoun - 1; i >= first; i--)
        {
            var word = prose.TextOf(i);
            if (SubjectWords.SystemPlurals.Has(word)) return SubjectKind.System;
            if (prose.Tokens[i].Kind == TokenKind.Handle || SubjectWords.People.Has(word) || SubjectWords.Groups.Has(word) || SubjectWords.Users.Has(word)) return KindOf(sentence, i, i);
            if (prose.Tokens[i].Capital && (roster.HasPerson(word) || Lexicon.GivenNames.All.Has(word))) return SubjectKind.Person;
        }
        return SubjectKind.System;
    }

    private bool IsNominal(int at)
    {
        var token = prose.Tokens[at];
        if (token.Kind is TokenKind.Mark) return CharOf(at) is '/' or '%';
        if (token.Kind != TokenKind.Word) return token.Kind is not (TokenKind.Clock or TokenKind.Timestamp or TokenKind.Date);
        var word = prose.TextOf(at);
        if (SubjectWords.Determiners.Has(word)) return Is(word, "one") || Is(word, "all");
        return !(SubjectWords.Prepositions.Has(word) || SubjectWords.Coordinators.Has(word) || SubjectWords.Subordinators.Has(word) || SubjectWords.Auxiliaries.Has(word)
            || SubjectWords.Relatives.Has(word) || (SubjectWords.Adverbs.Has(word) && !Is(word, "least")));
    }

    private bool IsPronoun(int at)
    {
        var word = prose.TextOf(at);
        return SubjectWords.AuthorPronouns.Has(word) || SubjectWords.Self.Has(word) || Is(word, "he") || Is(word, "she") || Is(word, "they") || Is(word, "it") || Is(word, "nobody") || Is(word, "someone");
    }

    private bool IsParticiple(int at)
    {
        var word = prose.TextOf(at);
        return word.Length > 4 && (word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ed", StringComparison.OrdinalIgnoreCase));
    }

    private bool IsActive(int at) => IsParticiple(at) && prose.TextOf(at).EndsWith("ing", StringComparison.OrdinalIgnoreCase);

    private bool IsFinite(int at)
    {
        if (prose.Tokens[at].Kind != TokenKind.Word) return false;
        var word = prose.TextOf(at);
        return SubjectWords.IrregularPasts.Has(word) || (word.Length > 3 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase)) || (SubjectWords.Auxiliaries.Has(word) && !Is(word, "to"))
            || (word.Length > 3 && word[^1] == 's' && at > 0 && (prose.Tokens[at - 1].Capital || prose.Is(at - 1, "he") || prose.Is(at - 1, "she")));
    }

    private bool IsOnCall(int on) => prose.Is(on, "on") && on + 1 < prose.Tokens.Count && prose.Is(on + 1, "call");

    private bool IsOnCallNoun(int head, int first) =>
        head > first && prose.Is(head, "call") && prose.Is(head - 1, "on") && (head - 1 == first || !IsNominal(head - 2));

    private bool IsComma(int at) => prose.Tokens[at].Kind == TokenKind.Mark && CharOf(at) == ',';

    private char CharOf(int at) => prose.Source.Text[prose.Tokens[at].Start];

    private int LastMark(int from, int first, char mark)
    {
        for (var i = from; i >= first; i--)
        {
            if (prose.Tokens[i].Kind == TokenKind.Mark && CharOf(i) == mark) return i;
        }
        return -1;
    }

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}

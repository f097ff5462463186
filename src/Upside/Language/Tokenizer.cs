namespace Upside.Language;

/// <summary>
/// Cuts prose into tokens: words, numbers, clock times, dates, identifiers, addresses, tickets, handles and marks. One pass, by hand, linear in the length
/// of the text.
/// </summary>
internal sealed class Tokenizer(SourceText source, PhraseAutomaton automaton, List<Token> tokens)
{
    private static readonly string[] NotTickets = ["UTF", "SHA", "ISO", "AES", "RFC", "HTTP", "COVID", "MD", "TLS", "SSL", "IPV", "P", "E", "H", "RS", "ES"];

    private const int LongestName = 200;

    // A SHA-512 in hexadecimal. Without a bound a run of hexadecimal digits would be read again from every token in it.
    private const int LongestHexName = 128;

    private readonly string _text = source.Text;

    /// <summary>Adds the tokens of a run.</summary>
    public void Tokenize(ProseRun run)
    {
        switch (run.Kind)
        {
            case ProseRunKind.Code: Add(run.Span.Start, run.Span.End, TokenKind.Code); break;
            case ProseRunKind.Url: Add(run.Span.Start, run.Span.End, TokenKind.Url); break;
            default: TokenizeText(run.Span.Start, run.Span.End); break;
        }
    }

    private void TokenizeText(int start, int end)
    {
        var at = start;
        while (at < end)
        {
            var c = _text[at];
            if (char.IsWhiteSpace(c) || c is '*' or '`' or '_' or '\0' or '\u00ad' or '\u200b') at++;
            else if (char.IsLetter(c)) at = Letters(at, end);
            else if (char.IsAsciiDigit(c)) at = Digits(at, end);
            else at = Marks(at, end);
        }
    }

    private int Letters(int at, int end)
    {
        if (AddressStartsAt(at, end)) return Address(at, end);
        var stop = at;
        while (stop < end && (char.IsLetter(_text[stop]) || IsMarkOfLetter(_text[stop]) || (IsApostrophe(_text[stop]) && IsLetterAt(stop + 1, end)))) stop++;
        if (stop < end && LooksLikeName(at, stop, end, out var nameEnd))
        {
            var isTicket = IsTicket(at, nameEnd);
            Add(at, nameEnd, isTicket ? TokenKind.Ticket : IsVersion(at, nameEnd) ? TokenKind.Version : TokenKind.Identifier);
            return nameEnd;
        }
        Add(at, stop, HasInnerCapital(at, stop) ? TokenKind.Identifier : TokenKind.Word);
        // A hyphen between words is no token: "long-standing" reads as two words.
        return stop < end && _text[stop] == '-' && IsLetterOrDigitAt(stop + 1, end) ? stop + 1 : stop;
    }

    /// <summary>Whether the letters are the beginning of a name of software's own making, such as a host, a file, a ticket; and where it ends.</summary>
    private bool LooksLikeName(int at, int stop, int end, out int nameEnd)
    {
        nameEnd = stop;
        var digits = false;
        var dots = false;
        var underscores = false;
        var i = stop;
        // Names are short; without a bound "a-a-a-…" would be read again from every letter of it.
        end = Math.Min(end, at + LongestName);
        while (i < end)
        {
            var c = _text[i];
            if (char.IsAsciiDigit(c)) digits = true;
            else if (c == '_' && IsLetterOrDigitAt(i + 1, end)) underscores = true;
            else if (c == '.' && IsLetterOrDigitAt(i + 1, end)) dots = true;
            else if (!char.IsAsciiLetter(c) && !(c == '-' && IsLetterOrDigitAt(i + 1, end))) break;
            i++;
        }
        if (!digits && !underscores && !dots) return false;
        // "e.g.", "a.m", "i.e": single letters with dots between them are an abbreviation.
        if (!digits && !underscores && stop - at == 1) return false;
        // "end.Next": a missing blank after a full stop.
        if (!digits && !underscores && dots && char.IsLower(_text[at]) && char.IsUpper(_text[_text.IndexOf('.', stop, i - stop) + 1])) return false;
        nameEnd = i;
        return true;
    }

    private int Digits(int at, int end)
    {
        var length = TimeShapes.Timestamp(_text.AsSpan(at, end - at));
        if (length > 0) return Add(at, at + length, TokenKind.Timestamp);
        length = TimeShapes.Date(_text.AsSpan(at, end - at));
        if (length > 0) return Add(at, at + length, TokenKind.Date);
        length = TimeShapes.Clock(_text.AsSpan(at, end - at));
        if (length > 0) return Add(at, at + length, TokenKind.Clock);

        var stop = at;
        var dots = 0;
        while (stop < end && (char.IsAsciiDigit(_text[stop]) || (_text[stop] is '.' or ',' && stop + 1 < end && char.IsAsciiDigit(_text[stop + 1]))))
        {
            if (_text[stop] == '.') dots++;
            stop++;
        }
        if (dots >= 2) return Add(at, stop, TokenKind.Version);
        if (IsHexName(at, end, out var hexEnd)) return Add(at, hexEnd, TokenKind.Identifier);
        Add(at, stop, TokenKind.Number);
        return stop < end && _text[stop] == '-' && IsLetterAt(stop + 1, end) ? stop + 1 : stop;
    }

    private int Marks(int at, int end)
    {
        var c = _text[at];
        if (c == '@' && IsLetterOrDigitAt(at + 1, end) && (at == 0 || !char.IsLetterOrDigit(_text[at - 1])))
        {
            return Add(at, NameEnd(at + 1, end), TokenKind.Handle);
        }
        if (c is '#' or '!' && at + 1 < end && char.IsAsciiDigit(_text[at + 1]))
        {
            var stop = at + 1;
            while (stop < end && char.IsAsciiDigit(_text[stop])) stop++;
            return Add(at, stop, TokenKind.Ticket);
        }
        if (c == '/' && IsLetterAt(at + 1, end) && (at == 0 || !char.IsLetterOrDigit(_text[at - 1])))
        {
            var stop = at;
            while (stop < end && (char.IsLetterOrDigit(_text[stop]) || _text[stop] is '/' or '.' or '-' or '_')) stop++;
            return Add(at, stop, TokenKind.Identifier);
        }
        return Add(at, char.IsHighSurrogate(c) && at + 1 < end ? at + 2 : at + 1, TokenKind.Mark);
    }

    private int NameEnd(int at, int end)
    {
        while (at < end && (char.IsLetterOrDigit(_text[at]) || (_text[at] is '-' or '_' or '.' && IsLetterOrDigitAt(at + 1, end)))) at++;
        return at;
    }

    private bool AddressStartsAt(int at, int end)
    {
        var rest = _text.AsSpan(at, Math.Min(end - at, 8));
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
    }

    private int Address(int at, int end)
    {
        var stop = at;
        while (stop < end && !char.IsWhiteSpace(_text[stop]) && _text[stop] is not ('<' or '>' or '"' or '`' or '|' or ']' or ')')) stop++;
        while (stop > at && _text[stop - 1] is '.' or ',' or ';' or ':' or '!' or '?') stop--;
        return Add(at, stop, TokenKind.Url);
    }

    private bool IsTicket(int at, int end)
    {
        if (_text[at] == 'T' && end - at >= 5 && AllDigits(at + 1, end)) return true;
        var dash = at;
        while (dash < end && (char.IsAsciiLetterUpper(_text[dash]) || (dash > at && char.IsAsciiDigit(_text[dash])))) dash++;
        if (dash - at < 2 || dash >= end - 1 || _text[dash] != '-' || !AllDigits(dash + 1, end)) return false;
        foreach (var name in NotTickets)
        {
            if (_text.AsSpan(at, dash - at).SequenceEqual(name)) return false;
        }
        return true;
    }

    private bool IsVersion(int at, int end) => _text[at] is 'v' or 'V' && end - at > 1 && char.IsAsciiDigit(_text[at + 1]);

    private bool IsHexName(int at, int end, out int stop)
    {
        stop = at;
        var letters = false;
        end = Math.Min(end, at + LongestHexName + 1);
        while (stop < end && char.IsAsciiHexDigit(_text[stop])) letters |= !char.IsAsciiDigit(_text[stop++]);
        return letters && stop - at is >= 7 and <= LongestHexName && !IsLetterOrDigitAt(stop, end);
    }

    private bool AllDigits(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (!char.IsAsciiDigit(_text[i])) return false;
        }
        return end > at;
    }

    private bool HasInnerCapital(int at, int end)
    {
        var lower = false;
        for (var i = at; i < end; i++)
        {
            if (char.IsLower(_text[i])) lower = true;
            else if (lower && char.IsUpper(_text[i])) return true;
        }
        return false;
    }

    private bool IsLetterAt(int at, int end) => at < end && char.IsLetter(_text[at]);

    private bool IsLetterOrDigitAt(int at, int end) => at < end && char.IsLetterOrDigit(_text[at]);

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    private static bool IsMarkOfLetter(char c) => c > '\u02ff' && char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private int Add(int start, int end, TokenKind kind)
    {
        var text = _text.AsSpan(start, end - start);
        tokens.Add(new Token(start, end - start, kind, kind == TokenKind.Url ? 0 : automaton.Profile(text), char.IsUpper(text[0])));
        return end;
    }
}

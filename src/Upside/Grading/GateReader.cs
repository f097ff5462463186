using System.Collections.Immutable;
using System.Globalization;
using Upside.Language;

namespace Upside.Grading;

/// <summary>
/// Reads the expression of a gate. Terms are joined by "or" or ",": <c>language=error</c>, <c>template</c>, a scorecard's share
/// <c>learning&lt;60%</c> or count <c>communication.yes&lt;8</c>, a criterion's verdict <c>C5&lt;yes</c>. Case does not matter.
/// </summary>
public sealed class GateReader
{
    private static readonly ImmutableArray<(string Sign, Comparison Comparison)> Signs =
    [
        ("<=", Comparison.AtMost), (">=", Comparison.AtLeast), ("!=", Comparison.Unequal), ("==", Comparison.Equal),
        ("<", Comparison.Less), (">", Comparison.Greater), ("=", Comparison.Equal),
    ];

    private readonly string _text;
    private readonly ImmutableArray<CriterionGuide> _guides;
    private readonly Func<string, bool> _countsCriterion;
    private int _at;
    private string? _problem;
    private int _problemAt;

    private GateReader(string text, ImmutableArray<CriterionGuide> guides, Func<string, bool> countsCriterion) =>
        (_text, _guides, _countsCriterion) = (text, guides, countsCriterion);

    /// <summary>Reads an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="guides">The criteria there are.</param>
    /// <param name="countsCriterion">Whether a criterion, by id, counts in gates; a term about none that counts is wrong.</param>
    public static GateResult Read(string expression, ImmutableArray<CriterionGuide> guides, Func<string, bool> countsCriterion)
    {
        var reader = new GateReader(expression, guides, countsCriterion);
        return reader.Terms() is { } terms ? new GateResult(new Gate(terms), null, 0) : new GateResult(null, reader._problem, reader._problemAt);
    }

    private ImmutableArray<GateTerm>? Terms()
    {
        var terms = ImmutableArray.CreateBuilder<GateTerm>();
        while (Term() is { } term)
        {
            if (!term.CanFail)
            {
                Fail(_at - term.Text.Length, $"no document can meet \"{term.Text}\", so that it would ask nothing");
                return null;
            }
            terms.Add(term);
            SkipBlanks();
            if (_at == _text.Length) return terms.ToImmutable();
            var joint = _at;
            if (_text[_at] == ',') _at++;
            else if (!Word().Equals("or", StringComparison.OrdinalIgnoreCase))
            {
                Fail(joint, "expected \"or\" or a comma");
                return null;
            }
        }
        return null;
    }

    private GateTerm? Term()
    {
        SkipBlanks();
        var start = _at;
        var word = Word();
        if (word.Length == 0) return Fail(start, start == _text.Length ? "expected a condition, such as language=error" : $"expected a condition, found \"{_text[start]}\"");
        if (word.Equals("template", StringComparison.OrdinalIgnoreCase)) return new TemplateTerm(word);
        if (word.Equals("language", StringComparison.OrdinalIgnoreCase)) return Language(start);
        if (ScorecardOf(word) is { } scorecard) return ShareOrCount(start, scorecard);
        var guide = _guides.FirstOrDefault(g => g.Id.Equals(word, StringComparison.OrdinalIgnoreCase));
        if (guide is null) return Fail(start, $"\"{word}\" is no criterion, no scorecard (communication, learning, follow-through) and neither \"language\" nor \"template\"");
        if (!_countsCriterion(guide.Id)) return Fail(start, $"{guide.Id} is tentative, and gates use firm criteria unless tentative ones are included");
        if (ComparisonSign() is not { } comparison) return null;
        return VerdictWord() is { } verdict ? new CriterionTerm(_text[start.._at], guide.Id, comparison, verdict) : null;
    }

    private GateTerm? Language(int start)
    {
        if (ComparisonSign() is not { } comparison) return null;
        SkipBlanks();
        var at = _at;
        var word = Word();
        foreach (var severity in Enum.GetValues<Severity>())
        {
            if (severity.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)) return new LanguageTerm(_text[start.._at], comparison, severity);
        }
        return Fail(at, "expected error, warning or hint");
    }

    private GateTerm? ShareOrCount(int start, Scorecard scorecard)
    {
        if (!_guides.Any(g => g.Scorecard == scorecard && _countsCriterion(g.Id)))
        {
            return Fail(start, $"no criterion of {scorecard.Word()} is firm, and gates use firm criteria unless tentative ones are included");
        }
        if (Measure() is not { } measure || ComparisonSign() is not { } comparison) return null;
        SkipBlanks();
        var number = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.')) _at++;
        if (!double.TryParse(_text.AsSpan(number, _at - number), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var limit)) return Fail(number, "expected a number");
        var end = _at;
        SkipBlanks();
        var isPercent = _at < _text.Length && _text[_at] == '%';
        if (isPercent != (measure == ScorecardMeasure.Share))
        {
            return Fail(isPercent ? _at : end, isPercent ? "a count has no percent sign" : $"expected a percent sign; a count is written {scorecard.Word().ToLowerInvariant()}.yes<5");
        }
        if (isPercent && limit > 100) return Fail(number, "a share is at most 100%");
        _at = isPercent ? _at + 1 : end;
        var most = isPercent ? 100 : _guides.Count(g => g.Scorecard == scorecard && _countsCriterion(g.Id));
        return new ScorecardTerm(_text[start.._at], scorecard, measure, comparison, limit, most, _countsCriterion);
    }

    private ScorecardMeasure? Measure()
    {
        if (_at == _text.Length || _text[_at] != '.') return ScorecardMeasure.Share;
        var at = ++_at;
        ScorecardMeasure? measure = Word().ToUpperInvariant() switch
        {
            "YES" => ScorecardMeasure.Yes,
            "PARTIAL" => ScorecardMeasure.Partial,
            "NO" => ScorecardMeasure.No,
            _ => null,
        };
        if (measure is null) Fail(at, "expected yes, partial or no");
        return measure;
    }

    private Comparison? ComparisonSign()
    {
        SkipBlanks();
        foreach (var (sign, comparison) in Signs)
        {
            if (!_text.AsSpan(_at).StartsWith(sign, StringComparison.Ordinal)) continue;
            _at += sign.Length;
            return comparison;
        }
        Fail(_at, "expected one of < <= = != >= >");
        return null;
    }

    private Verdict? VerdictWord()
    {
        SkipBlanks();
        var at = _at;
        while (_at < _text.Length && (char.IsAsciiLetter(_text[_at]) || _text[_at] == '/')) _at++;
        Verdict? verdict = _text[at.._at].ToUpperInvariant() switch
        {
            "YES" => Verdict.Yes,
            "PARTIAL" => Verdict.Partial,
            "NO" => Verdict.No,
            "N/A" => Verdict.NotApplicable,
            _ => null,
        };
        if (verdict is null) Fail(at, "expected yes, partial, no or n/a");
        return verdict;
    }

    private static Scorecard? ScorecardOf(string word) => word.ToUpperInvariant() switch
    {
        "COMMUNICATION" => Scorecard.Communication,
        "LEARNING" => Scorecard.Learning,
        "FOLLOW-THROUGH" or "FOLLOWTHROUGH" => Scorecard.FollowThrough,
        _ => null,
    };

    private string Word()
    {
        SkipBlanks();
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || (_text[_at] == '-' && _at > start))) _at++;
        return _text[start.._at];
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private GateTerm? Fail(int at, string problem)
    {
        (_problem, _problemAt) = (problem, at);
        return null;
    }
}

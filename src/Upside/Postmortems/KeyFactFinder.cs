using System.Collections.Immutable;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>Finds facts given as label and value: "- **Time to repair**: 5h 8m", "Severity: 2", rows of two cells, front matter.</summary>
internal static class KeyFactFinder
{
    private const int LongestLabel = 6;

    public static ImmutableArray<KeyFact> Find(PostmortemDocument document)
    {
        var facts = ImmutableArray.CreateBuilder<KeyFact>();
        foreach (var field in document.FrontMatter.Fields) facts.Add(new KeyFact(field.Span, field.Key.Replace('_', ' ').Replace('-', ' ').ToLowerInvariant(), field.Span, null));
        var last = -1;
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Block == last) continue;
            last = sentence.Block;
            var block = document.Blocks[sentence.Block];
            if (block.Context is not (ProseContext.Body or ProseContext.Placeholder) || block.Kind is BlockKind.Heading or BlockKind.Code or BlockKind.Quote) continue;
            if ((block.Kind == BlockKind.TableRow ? OfRow(document, block) : OfLine(document.Source, sentence, block)) is { } fact) facts.Add(fact);
        }
        return facts.ToImmutable();
    }

    private static KeyFact? OfRow(PostmortemDocument document, Block block)
    {
        if (block.Cells.Length != 2 || (block.IsHeaderRow && !IsFact(document, block)) || block.Cells[0].Span.Length is 0 or > 60) return null;
        var label = Label(document.Source, block.Cells[0].Span);
        return label.Length == 0 || !char.IsLetter(label[0]) ? null : new KeyFact(block.Span, label, block.Cells[1].Span, block.Index);
    }

    // A table of facts often goes without a header of its own: its first fact stands in the header row.
    private static bool IsFact(PostmortemDocument document, Block header) => document.Source.Slice(header.Cells[1].Span).IndexOfAnyInRange('0', '9') >= 0;

    private static KeyFact? OfLine(SourceText source, Sentence sentence, Block block)
    {
        var tokens = sentence.Prose.Tokens;
        for (var i = sentence.FirstToken; i < Math.Min(sentence.EndToken, sentence.FirstToken + LongestLabel + 1); i++)
        {
            if (tokens[i].Kind == TokenKind.Mark && source.Text[tokens[i].Start] == ':')
            {
                if (i == sentence.FirstToken || (i + 1 < sentence.EndToken && tokens[i + 1].Start == tokens[i].End && tokens[i + 1].Kind != TokenKind.Mark && source.Text[tokens[i].Start - 1] is not '*')) return null;
                var label = Label(source, sentence.Prose.SpanOf(sentence.FirstToken, i));
                var start = tokens[i].End;
                while (start < block.Span.End && (char.IsWhiteSpace(source.Text[start]) || source.Text[start] is '*' or '_')) start++;
                return label.Length == 0 ? null : new KeyFact(block.Span, label, Trim(source, TextSpan.Between(start, block.Span.End)), block.Index);
            }
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Identifier) && !(tokens[i].Kind == TokenKind.Mark && source.Text[tokens[i].Start] is '(' or ')' or '/' or '&' or '-')) return null;
        }
        return null;
    }

    private static TextSpan Trim(SourceText source, TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && char.IsWhiteSpace(source.Text[end - 1])) end--;
        return TextSpan.Between(span.Start, end);
    }

    private static string Label(SourceText source, TextSpan span) => source.Quote(span).Trim(' ', '*', '_', ':', '`', '-').ToLowerInvariant();
}

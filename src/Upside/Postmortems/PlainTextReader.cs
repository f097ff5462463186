using System.Collections.Immutable;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>Reads text without markup.</summary>
internal static class PlainTextReader
{
    public static DocumentOutline Read(SourceText source)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var line = 1; line <= source.LineCount; line++)
        {
            var start = source.StartOfLine(line);
            var end = line < source.LineCount ? source.StartOfLine(line + 1) : source.Text.Length;
            var span = TextSpan.Between(start, end);
            var text = source.Slice(span).Trim();
            if (text.IsEmpty) continue;
            var heading = text[0] == '#';
            var item = text[0] is '-' or '*';
            var skip = source.Slice(span).IndexOf(text[0]) + (heading || item ? 1 : 0);
            span = TextSpan.Between(start + skip, end);
            blocks.Add(new Block
            {
                Index = blocks.Count,
                Kind = heading ? BlockKind.Heading : item ? BlockKind.ListItem : BlockKind.Paragraph,
                Span = span,
                Level = heading ? 2 : 0,
                Runs = [new ProseRun(span, ProseRunKind.Text)],
                Context = heading ? ProseContext.Heading : ProseContext.Body,
            });
        }
        return new DocumentOutline(source, DocumentFormat.PlainText, FrontMatter.None, blocks.ToImmutable());
    }
}

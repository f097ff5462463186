using Upside.Postmortems;

namespace Upside.Tests.Language;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("It broke. We fixed it.", "It broke.|We fixed it.")]
    [InlineData("Why? Nobody knew! So we looked.", "Why?|Nobody knew!|So we looked.")]
    [InlineData("Some hosts, e.g. Mail, were slow.", "Some hosts, e.g. Mail, were slow.")]
    [InlineData("It ran v1.2. Then v1.3.", "It ran v1.2.|Then v1.3.")]
    [InlineData("It took approx. Two hours.", "It took approx. Two hours.")]
    [InlineData("J. Smith wrote it. I. Too.", "J. Smith wrote it.|I.|Too.")]
    [InlineData("\"It broke.\" We heard it.", "\"It broke.\"|We heard it.")]
    [InlineData("It broke (see below). We fixed it.", "It broke (see below).|We fixed it.")]
    [InlineData("落ちた。直した。", "落ちた。|直した。")]
    [InlineData("Wait... what happened", "Wait... what happened")]
    [InlineData("10 a.m. The alert fired.", "10 a.m. The alert fired.")]
    public void A_sentence_ends_where_a_reader_ends_it(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', PostmortemDocument.Read(text, DocumentFormat.PlainText).Sentences));
}

using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

/// <summary>Statements in many people's words, each in a document of its own.</summary>
public sealed class StartAndEndTimeWordingTests
{
    [Theory]
    [InlineData(Verdict.Yes, "What happened", "The outage began at 10:04 UTC on 3 May 2021 and ended at 11:20 UTC.")]
    [InlineData(Verdict.Yes, "What happened", "On 3 May 2021 between 10:04 and 11:20 UTC customers could not pay.")]
    [InlineData(Verdict.Yes, "What happened", "From 2021-05-03 10:04 to 2021-05-03 11:20 UTC all uploads failed.")]
    [InlineData(Verdict.Yes, "What happened", "Payments broke at 10:04 on 3 May 2021; by 11:20 everything worked again.")]
    [InlineData(Verdict.Yes, "What happened", "On 3 May 2021 at 10:04 checkout went dark. Service came back at 11:20.")]
    [InlineData(Verdict.Yes, "What happened", "Errors first appeared on 3 May 2021 at 10:04 and the last one was logged at 11:20.")]
    [InlineData(Verdict.Yes, "What happened", "Customers were locked out on 12 June 2022 from 08:15 until 09:50 UTC.")]
    [InlineData(Verdict.Yes, "What happened", "At 08:15 UTC on 12 June 2022 logins stopped working; they worked again at 09:50.")]
    [InlineData(Verdict.Partial, "What happened", "The outage lasted 76 minutes.")]
    [InlineData(Verdict.Partial, "What happened", "Customers could not pay from 10:04 to 11:20.")]
    [InlineData(Verdict.Partial, "What happened", "Trouble began on 3 May 2021 at 10:04 UTC.")]
    [InlineData(Verdict.Partial, "What happened", "It took us 95 minutes to restore the service.")]
    [InlineData(Verdict.Partial, "What happened", "On 12 June 2022 logins stopped working at 08:15.")]
    [InlineData(Verdict.Partial, "What happened", "Logins were broken between 08:15 and 09:50.")]
    [InlineData(Verdict.No, "What happened", "On Friday afternoon the tills did not work.")]
    [InlineData(Verdict.Yes, "What happened", "On Friday 7 June 2024 logins failed from 23:15 on. Logins worked again at 01:50 on Saturday.")]
    [InlineData(Verdict.No, "What happened", "Last night the site was down for a few hours.")]
    [InlineData(Verdict.No, "What happened", "Earlier this morning customers could not pay.")]
    [InlineData(Verdict.No, "What happened", "For most of Sunday evening logins were broken.")]
    public void One_statement_in_anybodys_words_earns_what_the_rubric_gives_for_it(Verdict expected, string heading, string statement) =>
        Assert.Equal(expected, Judged.Verdict("C5", $"# Outage\n\n## {heading}\n\n{statement}\n"));
}

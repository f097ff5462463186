namespace Upside.Tests.Cli;

/// <summary>The two rules by which a runner of GitHub Actions takes a line of a log for a command: "::" at its head, "##[" anywhere in it.</summary>
internal static class WorkflowCommands
{
    public static void AssertNoneIn(string log)
    {
        foreach (var line in log.Split('\n', '\r'))
        {
            Assert.DoesNotMatch(@"^\s*::", line);
            Assert.DoesNotContain("##[", line, StringComparison.Ordinal);
            Assert.DoesNotContain(line, c => char.IsControl(c) && c != '\t');
        }
    }
}

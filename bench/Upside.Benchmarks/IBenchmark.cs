namespace Upside.Benchmarks;

/// <summary>Something measured, under a name that <c>./upside bench NAME</c> takes.</summary>
internal interface IBenchmark
{
    string Name { get; }

    /// <summary>One line that says what is measured and against what.</summary>
    string Summary { get; }

    /// <exception cref="BenchmarkFailedException">What is to be measured did not run.</exception>
    Task<IReadOnlyList<Measure>> RunAsync(Workbench workbench, CancellationToken cancellationToken);
}

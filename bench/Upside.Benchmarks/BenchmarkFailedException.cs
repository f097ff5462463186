namespace Upside.Benchmarks;

/// <summary>A benchmark that could not be taken; the message is one sentence for whoever started it.</summary>
internal sealed class BenchmarkFailedException(string message) : Exception(message);

namespace CrmPlatform.Benchmarks.Fuzz;

/// <summary>What became of a document.</summary>
internal enum FuzzVerdict
{
    /// <summary>It could not be read.</summary>
    Unreadable,

    /// <summary>It was read but did not run.</summary>
    Refused,

    /// <summary>It ran.</summary>
    Ran,
}

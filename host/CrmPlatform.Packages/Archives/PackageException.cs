namespace CrmPlatform.Packages.Archives;

/// <summary>A package is refused; all that is wrong with it is told at once.</summary>
/// <param name="package">The package's name, as it was given.</param>
/// <param name="problems">What is wrong, each a sentence that begins with a code.</param>
public sealed class PackageException(string package, IReadOnlyList<string> problems) : Exception(
    $"The package '{package}' is refused. {(problems is [var only] ? only : string.Join(" ", problems.Select((p, i) => $"({i + 1}) {p}")))}")
{
    /// <summary>What is wrong, each a sentence that begins with a code.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}

namespace CrmPlatform.Customers.Domain.Duplicates;

/// <summary>Customers that are likely one.</summary>
/// <param name="Members">Each with its best score against another one.</param>
internal sealed record FoundDuplicates(IReadOnlyList<(Guid CustomerId, double Score)> Members)
{
    /// <summary>The same for the same customers.</summary>
    public string Fingerprint => string.Join(' ', Members.Select(m => $"{m.CustomerId:N}").Order(StringComparer.Ordinal));
}

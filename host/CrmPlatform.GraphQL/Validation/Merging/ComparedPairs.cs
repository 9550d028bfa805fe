namespace CrmPlatform.GraphQL.Validation.Merging;

/// <summary>Pairs that were compared. What was compared as not exclusive covers the same pair as exclusive.</summary>
internal sealed class ComparedPairs
{
    private readonly Dictionary<(object, object), bool> _exclusive = [];

    /// <summary>Adds a pair; false when it was there.</summary>
    public bool Add(object first, object second, bool isExclusive)
    {
        if (_exclusive.TryGetValue((first, second), out var known) && (isExclusive || !known))
        {
            return false;
        }

        _exclusive[(first, second)] = isExclusive;
        return true;
    }

    /// <summary>Adds a pair whose order does not matter; false when it was there.</summary>
    public bool AddEither(object first, object second, bool isExclusive) =>
        !(_exclusive.TryGetValue((second, first), out var known) && (isExclusive || !known)) && Add(first, second, isExclusive);
}

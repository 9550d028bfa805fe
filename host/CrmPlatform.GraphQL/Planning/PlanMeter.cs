namespace CrmPlatform.GraphQL.Planning;

/// <summary>Counts the fields that a document's plans hold, and adds them to those of all documents that are kept.</summary>
/// <remarks>A short text can hold long plans: fragments are spread, and each combination of conditions has a plan of its own.</remarks>
internal sealed class PlanMeter(PlanTotal total)
{
    private readonly Lock _lock = new();
    private long _fields;
    private bool _isReleased;

    /// <summary>Counts fields that were planned.</summary>
    public void Add(int fields)
    {
        lock (_lock)
        {
            if (!_isReleased)
            {
                _fields += fields;
                total.Add(fields);
            }
        }
    }

    /// <summary>The document is not kept any more; what is still planned for running requests does not count.</summary>
    public void Release()
    {
        lock (_lock)
        {
            _isReleased = true;
            total.Add(-_fields);
            _fields = 0;
        }
    }
}

using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Planning;

/// <summary>What deferred fragments select of an object; several fragments when they share fields.</summary>
internal sealed class DeferredFields(PlanSource source, ObjectType type)
{
    private readonly List<DeferredFragment> _fragments = [];
    private readonly FieldCollector _fields = new(source, type);

    public CollectedObject Collected => new(_fragments.ConvertAll(fragment => fragment.Label), _fields.Fields, []);

    /// <summary>Whether nothing is selected.</summary>
    public bool IsEmpty => _fields.Fields.Count == 0;

    public static DeferredFields Of(PlanSource source, ObjectType type, DeferredFragment fragment)
    {
        var fields = new DeferredFields(source, type);
        fields.Add(fragment);
        return fields;
    }

    /// <summary>Whether a field is also collected elsewhere.</summary>
    public bool Shares(FieldCollector other)
    {
        foreach (var field in _fields.Fields)
        {
            if (other.Has(field.ResponseKey))
            {
                return true;
            }
        }

        return false;
    }

    public bool Shares(DeferredFields other) => Shares(other._fields);

    /// <summary>Takes what others select as well.</summary>
    public void Join(DeferredFields other) => other._fragments.ForEach(Add);

    /// <summary>Lets the fields come at once after all.</summary>
    public void AddTo(FieldCollector now) => _fragments.ForEach(fragment => now.AddWhole(fragment.SelectionSet));

    private void Add(DeferredFragment fragment)
    {
        _fragments.Add(fragment);
        _fields.AddWhole(fragment.SelectionSet);
    }
}

using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Planning;

/// <summary>What is selected of objects of one type at one place of an operation.</summary>
internal sealed class ObjectPlan
{
    public ObjectPlan(PlanSource source, ObjectType type, IReadOnlyList<CollectedField> fields, IReadOnlyList<DeferredPlan> deferred)
    {
        Type = type;
        Deferred = deferred;
        var plans = new List<FieldPlan>(fields.Count);
        foreach (var field in fields)
        {
            if (FieldPlan.Create(source, type, field) is { } plan)
            {
                plan.Column = plan.Work is FieldWork.TypeName ? -1 : plan.IsLeaf ? LeafColumns++ : ChildColumns++;
                plans.Add(plan);
            }
        }

        Fields = [.. plans];
        AllFields = deferred.Count == 0 ? Fields : [.. Fields, .. deferred.SelectMany(d => d.Plan.AllFields)];
    }

    public ObjectType Type { get; }

    /// <summary>The fields in the order of the answer.</summary>
    public FieldPlan[] Fields { get; }

    /// <summary>Fields that come after the rest of the answer.</summary>
    public IReadOnlyList<DeferredPlan> Deferred { get; }

    /// <summary>The fields with those that come later, for whoever loads the object.</summary>
    public FieldPlan[] AllFields { get; }

    /// <summary>How many fields have values of their own to keep.</summary>
    public int LeafColumns { get; }

    /// <summary>How many fields lead to further objects.</summary>
    public int ChildColumns { get; }
}

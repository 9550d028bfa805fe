using System.Text.Json;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Planning;

/// <summary>What is selected of objects of one type at one place of an operation.</summary>
internal sealed class ObjectPlan
{
    public ObjectPlan(PlanSource source, ObjectType type, CollectedObject collected)
    {
        Type = type;
        TypeName = JsonEncodedText.Encode(type.Name);
        Labels = collected.Labels;
        Deferred = [.. collected.Deferred.Select(later => new ObjectPlan(source, type, later))];
        var plans = new List<FieldPlan>(collected.Fields.Count);
        foreach (var field in collected.Fields)
        {
            if (FieldPlan.Create(source, type, field) is { } plan)
            {
                plan.Column = plan.Work is FieldWork.TypeName ? -1 : plan.IsLeaf ? LeafColumns++ : ChildColumns++;
                plans.Add(plan);
            }
        }

        Fields = [.. plans];
        source.Meter.Add(Fields.Length);
        AllFields = Deferred.Count == 0 ? Fields : [.. Fields, .. Deferred.SelectMany(later => later.AllFields)];
    }

    public ObjectType Type { get; }

    /// <summary>The type's name, ready to be written.</summary>
    public JsonEncodedText TypeName { get; }

    /// <summary>The fields in the order of the answer.</summary>
    public FieldPlan[] Fields { get; }

    /// <summary>Fields that come after the rest of the answer.</summary>
    public IReadOnlyList<ObjectPlan> Deferred { get; }

    /// <summary>The labels of the fragments that defer these fields; several when the fragments share fields, none when all comes at once.</summary>
    public IReadOnlyList<string?> Labels { get; }

    /// <summary>The fields with those that come later, for whoever loads the object.</summary>
    public FieldPlan[] AllFields { get; }

    /// <summary>How many fields have values of their own to keep.</summary>
    public int LeafColumns { get; }

    /// <summary>How many fields lead to further objects.</summary>
    public int ChildColumns { get; }
}

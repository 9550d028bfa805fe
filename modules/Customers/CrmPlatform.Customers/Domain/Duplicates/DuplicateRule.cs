using System.Globalization;
using System.Text.Json;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Duplicates;

/// <summary>When two customers of the tenant are likely one.</summary>
public sealed class DuplicateRule : Entity
{
    private const double MostWeight = 1000;

    /// <summary>Creates a rule.</summary>
    /// <param name="name">What the rule is called.</param>
    /// <param name="fields">What customers are compared by.</param>
    /// <param name="threshold">From which score on they are likely one, from 0 to 1.</param>
    /// <param name="evidence">The least share of all weights that both have to have, from 0 to 1.</param>
    public DuplicateRule(string name, IReadOnlyList<DuplicateField> fields, double threshold, double evidence)
    {
        Name = Text.Clean(name, "name", 100) ?? throw new InvalidInputException("name", "The rule has no name. Give one.");
        Threshold = Between("threshold", threshold, 0.1, 1);
        Evidence = Between("evidence", evidence, 0, 1);
        if (fields.Count == 0)
        {
            throw new InvalidInputException("fields", "The rule compares nothing. Name at least one field.");
        }

        foreach (var field in fields)
        {
            Between("weight", field.Weight, 0.001, MostWeight);
        }

        FieldList = JsonSerializer.Serialize(fields, DuplicateJson.Default.IReadOnlyListDuplicateField);
    }

    private DuplicateRule()
    {
    }

    /// <summary>What the rule is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>From which score on two customers are likely one.</summary>
    public double Threshold { get; private set; }

    /// <summary>The least share of all weights that both have to have.</summary>
    public double Evidence { get; private set; }

    /// <summary>What customers are compared by. Those that have one of the fields in common, or its beginning where it is fuzzy, are compared at all.</summary>
    public IReadOnlyList<DuplicateField> Fields => JsonSerializer.Deserialize(FieldList, DuplicateJson.Default.IReadOnlyListDuplicateField)!;

    internal string FieldList { get; private set; } = "[]";

    /// <summary>The rule of a tenant that has written none: who has the same name and one more thing in common, or all ways to be reached.</summary>
    public static DuplicateRule Default { get; } = new(
        "Default",
        [
            new(DuplicateFieldName.Name, DuplicateComparison.Fuzzy, 3), new(DuplicateFieldName.Email, DuplicateComparison.Normalized, 3),
            new(DuplicateFieldName.Phone, DuplicateComparison.Normalized, 2), new(DuplicateFieldName.Street, DuplicateComparison.Fuzzy, 1),
            new(DuplicateFieldName.PostalCode, DuplicateComparison.Normalized, 1), new(DuplicateFieldName.City, DuplicateComparison.Fuzzy, 1),
        ],
        0.75, 0.3);

    private static double Between(string name, double value, double least, double most) => value >= least && value <= most
        ? value
        : throw new InvalidInputException(name, string.Create(CultureInfo.InvariantCulture, $"'{name}' is {value}. Give a number from {least} to {most}."));
}

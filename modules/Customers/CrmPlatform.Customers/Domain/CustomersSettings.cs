using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk.Settings;

namespace CrmPlatform.Customers.Domain;

/// <summary>How the tenant looks after its customers.</summary>
[ModuleSettings]
public sealed class CustomersSettings
{
    /// <summary>After how many days without anything on its timeline an active customer is at risk; null for never.</summary>
    [Between(1, 3650)]
    public int? AtRiskAfterDays { get; set; }

    /// <summary>For how many days a merge of customers can be undone. Default: 30.</summary>
    [Between(0, 3650)]
    public int MergeUndoDays { get; set; } = 30;

    /// <summary>The sources that customers can come from; empty for any.</summary>
    public IReadOnlyList<string> Sources { get; set; } = [];

    /// <summary>Whether a new customer needs a source.</summary>
    public bool SourceRequired { get; set; }

    /// <summary>The lines of business that customers can have; empty for any.</summary>
    public IReadOnlyList<string> Industries { get; set; } = [];

    /// <summary>Whether a new customer needs a line of business.</summary>
    public bool IndustryRequired { get; set; }

    /// <summary>Whether only customers who agreed may be addressed; else all but those who said no.</summary>
    public bool ConsentRequired { get; set; }

    /// <summary>For how many hours a consent that was asked for can be confirmed.</summary>
    [Between(1, 720)]
    public int ConfirmConsentWithinHours { get; set; } = 72;

    /// <summary>A source as the list spells it; refused when it is not there, or missing where one is needed.</summary>
    internal string? SourceOf(string? source, bool isNew) => Chosen("source", source, Sources, isNew && SourceRequired);

    /// <summary>A line of business as the list spells it; refused when it is not there, or missing where one is needed.</summary>
    internal string? IndustryOf(string? industry, bool isNew) => Chosen("industry", industry, Industries, isNew && IndustryRequired);

    private static string? Chosen(string field, string? value, IReadOnlyList<string> choices, bool isRequired)
    {
        var clean = Text.Clean(value, field, 100);
        Sdk.Rules.Check(new ChoiceMustBeMade(field, clean, isRequired), new ChoiceMustBeListed(field, clean, choices));
        return choices.FirstOrDefault(c => string.Equals(c, clean, StringComparison.OrdinalIgnoreCase)) ?? clean;
    }
}

namespace CrmPlatform.Customers.Domain.Cards;

/// <summary>A line of a card: <c>TEL;TYPE=WORK:+49 30 1</c>.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Name">The property in upper case, without its group.</param>
/// <param name="Parameters">Its parameters in upper case with their values; those of version 2.1 that have no name are types.</param>
/// <param name="Value">The value in the file's form, decoded.</param>
internal sealed record CardProperty(int Line, string Name, ILookup<string, string> Parameters, string Value)
{
    /// <summary>Whether the property has a type, such as <c>HOME</c>.</summary>
    public bool Is(string type) => Parameters["TYPE"].Contains(type, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is the preferred one of its kind.</summary>
    public bool IsPreferred => Is("PREF") || Parameters["PREF"].Contains("1");

    /// <summary>The value as one text.</summary>
    public string Text => CardText.Unescape(Value);

    /// <summary>The components of the value, such as family name and given name.</summary>
    public IReadOnlyList<string> Components => CardText.Split(Value, ';');
}

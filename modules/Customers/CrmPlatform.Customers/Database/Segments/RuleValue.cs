namespace CrmPlatform.Customers.Database.Segments;

/// <summary>Holds a value that a rule compares with, so that it becomes a parameter of the statement and not a part of its text.</summary>
internal sealed class RuleValue<T>(T value)
{
    public readonly T Value = value;
}

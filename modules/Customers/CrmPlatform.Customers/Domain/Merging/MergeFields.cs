using CrmPlatform.Customers.Domain.Customers;

namespace CrmPlatform.Customers.Domain.Merging;

/// <summary>Reads and writes the fields that two customers are merged by.</summary>
internal static class MergeFields
{
    /// <summary>What becomes of each field: the survivor's value, or the other's where it has none or was chosen.</summary>
    public static IReadOnlyList<MergedField> Choose(Customer survivor, Customer merged, IReadOnlyCollection<MergeField> taken) =>
    [
        .. Enum.GetValues<MergeField>().Select(f =>
        {
            var (own, other) = (Value(survivor, f), Value(merged, f));
            return new MergedField(f, own, other, taken.Contains(f) ? other ?? own : own ?? other);
        }),
    ];

    /// <summary>The fields of a customer as they are.</summary>
    public static IReadOnlyList<FieldValue> Of(Customer customer) => [.. Enum.GetValues<MergeField>().Select(f => new FieldValue(f, Value(customer, f)))];

    /// <summary>Gives a customer these values.</summary>
    public static void Write(Customer customer, IReadOnlyCollection<FieldValue> values)
    {
        var lines = customer.MainAddress;
        string? New(MergeField field) => values.FirstOrDefault(v => v.Field == field) is { } value ? value.Value : Value(customer, field);
        customer.Rename(New(MergeField.Name));
        customer.Describe(new CustomerProfile
        {
            Source = New(MergeField.Source), Industry = New(MergeField.Industry), Segment = New(MergeField.Segment), Owner = New(MergeField.Owner),
            Street = lines.Street, PostalCode = lines.PostalCode, City = lines.City, Region = lines.Region, Country = lines.Country,
        });
    }

    private static string? Value(Customer customer, MergeField field) => field switch
    {
        MergeField.Name => customer.Name,
        MergeField.Source => customer.Source,
        MergeField.Industry => customer.Industry,
        MergeField.Segment => customer.Segment,
        _ => customer.Owner,
    };
}

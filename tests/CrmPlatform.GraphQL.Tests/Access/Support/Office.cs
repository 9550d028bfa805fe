using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Access.Support;

/// <summary>Two employees with a secret.</summary>
public static class Office
{
    private static readonly Employee Anna = new() { Id = Guid.Parse("0199c0de-7d3a-7c11-9f5e-000000000001"), Name = "Anna", Salary = 100 };
    private static readonly Employee Bert = new() { Id = Guid.Parse("0199c0de-7d3a-7c11-9f5e-000000000002"), Name = "Bert", Salary = 200 };
    private static readonly Secret Whisper = new() { Id = Guid.Parse("0199c0de-7d3a-7c11-9f5e-000000000003"), EmployeeId = Anna.Id, Text = "psst" };

    public static IQueryable<Employee> Employees => new[] { Anna, Bert }.AsQueryable();

    public static string SecretId => NodeId.Encode("Secret", Whisper.Id);

    public static List<string> Hired { get; } = [];

    /// <summary>How often secrets were asked for.</summary>
    public static int Reads { get; private set; }

    public static IQueryable<Secret> Read()
    {
        Reads++;
        return new[] { Whisper }.AsQueryable();
    }
}

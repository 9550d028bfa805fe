using CrmPlatform.Sdk.GraphQL;
using CsvHelper;
using Greeter.Database;
using Greeter.Domain;

namespace Greeter.GraphQL;

/// <summary>Questions about greetings.</summary>
[QueryType]
public static class GreetingQueries
{
    /// <summary>The version of the module.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static string GetGreeterVersion() => "1";

    /// <summary>The version of the module's own library.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static int GetLibraryVersion() => typeof(CsvReader).Assembly.GetName().Version!.Major;

    /// <summary>All greetings.</summary>
    [UsePaging]
    [UseSorting]
    [UseFiltering]
    [AllowAnonymous("Every caller of a test may.")]
    public static IQueryable<Greeting> GetGreetings(GreeterDbContext db) => db.Greetings;

    /// <summary>All that was heard.</summary>
    [UsePaging]
    [UseSorting]
    [AllowAnonymous("Every caller of a test may.")]
    public static IQueryable<Hearing> GetHearings(GreeterDbContext db) => db.Hearings;
}

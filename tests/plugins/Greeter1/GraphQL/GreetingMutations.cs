using CrmPlatform.Sdk.GraphQL;
using Greeter.Database;
using Greeter.Domain;
using Greeter.Events;

namespace Greeter.GraphQL;

/// <summary>Greetings.</summary>
[MutationType]
public static class GreetingMutations
{
    /// <summary>Greets.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static Greeting Greet(string text, GreeterDbContext db)
    {
        var greeting = new Greeting(text);
        db.Add(greeting);
        db.Publish(new Greeted(greeting.Id));
        return greeting;
    }
}

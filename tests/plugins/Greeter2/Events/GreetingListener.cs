using CrmPlatform.Sdk.Events;
using Greeter.Database;
using Greeter.Domain;

namespace Greeter.Events;

/// <summary>Listens to greetings.</summary>
public static class GreetingListener
{
    /// <summary>Notes who heard it.</summary>
    [On("greeter.greeted", 1)]
    public static void Hear(Greeted greeted, GreeterDbContext db) => db.Add(new Hearing(greeted.GreetingId, "2"));
}

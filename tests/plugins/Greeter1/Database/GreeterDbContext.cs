using CrmPlatform.Sdk.Database;
using Greeter.Domain;
using Microsoft.EntityFrameworkCore;

namespace Greeter.Database;

/// <summary>The module's tables.</summary>
public sealed class GreeterDbContext(DbContextOptions<GreeterDbContext> options) : ModuleDbContext(options)
{
    /// <summary>Greetings.</summary>
    public DbSet<Greeting> Greetings => Set<Greeting>();

    /// <summary>What was heard of greetings.</summary>
    public DbSet<Hearing> Hearings => Set<Hearing>();
}

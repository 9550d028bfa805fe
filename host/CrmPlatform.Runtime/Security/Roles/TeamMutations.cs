using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Roles;
using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>Changes a tenant's teams.</summary>
[MutationType]
[Authorize(PlatformPermissions.Roles)]
internal static class TeamMutations
{
    private const int MostTeams = 1000;
    private const int NameLength = 100;

    /// <summary>Adds a team.</summary>
    /// <param name="name">The name.</param>
    /// <param name="parent">The team above it.</param>
    /// <param name="members">The users in it, by name.</param>
    public static async Task<Team> CreateTeamAsync(
        string name, string? parent, IReadOnlyList<string>? members, PlatformDbContext db, RoleChanges changes, CancellationToken cancellation)
    {
        if (name.Length is 0 or > NameLength || name.Trim() != name)
        {
            throw RoleErrors.BadTeamName(name);
        }

        await changes.BeginAsync(cancellation);
        if (await db.Teams.AnyAsync(t => t.Name == name, cancellation))
        {
            throw RoleErrors.TeamExists(name);
        }

        if (parent is not null)
        {
            await MustExistAsync("parent", parent, db, cancellation);
        }

        if (await db.Teams.CountAsync(cancellation) >= MostTeams)
        {
            throw RoleErrors.TooMany("name", MostTeams);
        }

        await UsersMustExistAsync(members ?? [], db, cancellation);
        db.Teams.Add(new TeamRow { Name = name, Parent = parent });
        foreach (var user in (members ?? []).Distinct(StringComparer.Ordinal))
        {
            db.TeamMembers.Add(new TeamMemberRow { Team = name, User = user });
        }

        return await SavedAsync(name, db, cancellation);
    }

    /// <summary>Puts a team below another one, or at the top.</summary>
    /// <param name="name">The team.</param>
    /// <param name="parent">The team above it; null for none.</param>
    public static async Task<Team> MoveTeamAsync(string name, string? parent, PlatformDbContext db, RoleChanges changes, CancellationToken cancellation)
    {
        await changes.BeginAsync(cancellation);
        var teams = await db.Teams.ToListAsync(cancellation);
        var team = teams.Find(t => t.Name == name) ?? throw RoleErrors.NoTeam("name", name);
        if (parent is not null)
        {
            if (!teams.Exists(t => t.Name == parent))
            {
                throw RoleErrors.NoTeam("parent", parent);
            }

            if (new Teams(teams.Select(t => (t.Name, t.Parent)), []).Above(parent).Contains(name))
            {
                throw RoleErrors.IsCircle(name, parent);
            }
        }

        team.Parent = parent;
        return await SavedAsync(name, db, cancellation);
    }

    /// <summary>Removes a team that has none below it. Its members stay users.</summary>
    /// <param name="name">The team.</param>
    public static async Task RemoveTeamAsync(string name, PlatformDbContext db, RoleChanges changes, CancellationToken cancellation)
    {
        await changes.BeginAsync(cancellation);
        if (await db.Teams.Where(t => t.Parent == name).Select(t => t.Name).ToListAsync(cancellation) is { Count: > 0 } below)
        {
            throw RoleErrors.HasTeamsBelow(name, below);
        }

        if (await db.Teams.Where(t => t.Name == name).ExecuteDeleteAsync(cancellation) == 0)
        {
            throw RoleErrors.NoTeam("name", name);
        }

        await db.TeamMembers.Where(m => m.Team == name).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Puts users into a team and takes others out.</summary>
    /// <param name="name">The team.</param>
    /// <param name="add">The users who come, by name.</param>
    /// <param name="remove">The users who go, by name.</param>
    public static async Task<Team> ChangeTeamMembersAsync(
        string name, IReadOnlyList<string>? add, IReadOnlyList<string>? remove, PlatformDbContext db, RoleChanges changes, CancellationToken cancellation)
    {
        await changes.BeginAsync(cancellation);
        await MustExistAsync("name", name, db, cancellation);
        await UsersMustExistAsync(add ?? [], db, cancellation);
        var members = await db.TeamMembers.Where(m => m.Team == name).ToDictionaryAsync(m => m.User, StringComparer.Ordinal, cancellation);
        foreach (var user in (add ?? []).Distinct(StringComparer.Ordinal).Where(u => !members.ContainsKey(u)))
        {
            db.TeamMembers.Add(new TeamMemberRow { Team = name, User = user });
        }

        db.TeamMembers.RemoveRange((remove ?? []).Distinct(StringComparer.Ordinal).Select(members.GetValueOrDefault).OfType<TeamMemberRow>());
        return await SavedAsync(name, db, cancellation);
    }

    private static async Task MustExistAsync(string field, string name, PlatformDbContext db, CancellationToken cancellation)
    {
        if (!await db.Teams.AnyAsync(t => t.Name == name, cancellation))
        {
            throw RoleErrors.NoTeam(field, name);
        }
    }

    private static async Task UsersMustExistAsync(IReadOnlyList<string> names, PlatformDbContext db, CancellationToken cancellation)
    {
        var known = await db.Users.Where(u => names.Contains(u.Name)).Select(u => u.Name).ToListAsync(cancellation);
        if (names.FirstOrDefault(n => !known.Contains(n)) is { } unknown)
        {
            throw RoleErrors.NoUser(unknown);
        }
    }

    private static async Task<Team> SavedAsync(string name, PlatformDbContext db, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        return (await RoleReading.TeamsAsync(db, cancellation)).First(t => t.Name == name);
    }
}

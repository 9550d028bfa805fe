using CrmPlatform.Runtime.Database.Audit;
using CrmPlatform.Runtime.Database.Identity;
using CrmPlatform.Runtime.Database.Roles;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Database;

/// <summary>The platform's own tables in a tenant's database: the outbox of events, the inbox of handlers, the modules' settings and jobs, users and keys, and what was done to their tables.</summary>
/// <remarks>Every module's context maps outbox and inbox as well; this one creates them.</remarks>
public sealed class PlatformDbContext(DbContextOptions<PlatformDbContext> options) : ModuleDbContext(options)
{
    /// <summary>The id under which the platform's tables are migrated.</summary>
    public const string ModuleId = "crm.platform";

    /// <summary>Published events.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>What handlers have had.</summary>
    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();

    /// <summary>What the tenant has set for its modules.</summary>
    public DbSet<ModuleSettingsRow> Settings => Set<ModuleSettingsRow>();

    /// <summary>What was done to modules' tables.</summary>
    public DbSet<ModuleStep> ModuleSteps => Set<ModuleStep>();

    /// <summary>What was done under idempotency keys.</summary>
    public DbSet<IdempotencyRow> IdempotencyKeys => Set<IdempotencyRow>();

    /// <summary>The modules' jobs.</summary>
    public DbSet<ModuleJobRow> Jobs => Set<ModuleJobRow>();

    /// <summary>Work in the background that somebody started.</summary>
    public DbSet<StartedJobRow> StartedJobs => Set<StartedJobRow>();

    /// <summary>The tenant's users.</summary>
    public DbSet<UserRow> Users => Set<UserRow>();

    /// <summary>What lets users choose a password.</summary>
    public DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    /// <summary>The tokens of users who signed in.</summary>
    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    /// <summary>The keys of programs.</summary>
    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    /// <summary>Roles beside the standard ones.</summary>
    public DbSet<RoleRow> Roles => Set<RoleRow>();

    /// <summary>What roles may do where the tenant has set it.</summary>
    public DbSet<RoleGrantRow> RoleGrants => Set<RoleGrantRow>();

    /// <summary>Teams.</summary>
    public DbSet<TeamRow> Teams => Set<TeamRow>();

    /// <summary>Who is in which team.</summary>
    public DbSet<TeamMemberRow> TeamMembers => Set<TeamMemberRow>();

    /// <summary>How often roles and teams were changed.</summary>
    public DbSet<AccessVersionRow> AccessVersion => Set<AccessVersionRow>();

    /// <summary>What was done to records.</summary>
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <summary>The keys of data subjects.</summary>
    public DbSet<SubjectKeyRow> SubjectKeys => Set<SubjectKeyRow>();
}

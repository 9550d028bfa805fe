using System.Data.Common;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmPlatform.Runtime.Database;

/// <summary>Keeps the session's connection open from its first use to the end of the session.</summary>
/// <remarks>Entity Framework would open and close it around each statement.</remarks>
internal sealed class ConnectionKeeper : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (SessionOf(eventData) is { } session)
        {
            var prepared = session.Database.Provider.PrepareAsync(connection, CancellationToken.None);
            if (!prepared.IsCompletedSuccessfully)
            {
                prepared.AsTask().GetAwaiter().GetResult();
            }
        }
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (SessionOf(eventData) is { } session)
        {
            await session.Database.Provider.PrepareAsync(connection, cancellationToken);
        }
    }

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        SessionOf(eventData) is null ? result : InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        new(SessionOf(eventData) is null ? result : InterceptionResult.Suppress());

    private static TenantSession? SessionOf(ConnectionEventData eventData) =>
        (eventData.Context as ModuleDbContext)?.Session is LeasedSession session ? session.Owner : null;

    private static TenantSession? SessionOf(ConnectionEndEventData eventData) =>
        (eventData.Context as ModuleDbContext)?.Session is LeasedSession session ? session.Owner : null;
}

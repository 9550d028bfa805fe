using CrmPlatform.Database.Tests.Library;
using CrmPlatform.Runtime.Database;

namespace CrmPlatform.Database.Tests.Support;

/// <summary>What a request's scope would hold.</summary>
internal sealed class LibrarySession : IAsyncDisposable
{
    private readonly LibraryTenant _tenant;
    private LibraryDbContext? _library;
    private PlatformDbContext? _platform;

    public LibrarySession(LibraryTenant tenant)
    {
        _tenant = tenant;
        Session.Attach(tenant.Database, "tester", TimeProvider.System);
    }

    public TenantSession Session { get; } = new();

    public LibraryDbContext Library => _library ??= (LibraryDbContext)_tenant.Library.Lease(Session);

    public PlatformDbContext Platform => _platform ??= (PlatformDbContext)_tenant.Platform.Lease(Session);

    public async Task ChangeAsync(Action<LibraryDbContext> change)
    {
        await Session.BeginAsync(CancellationToken.None);
        change(Library);
        await Session.CommitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_platform is not null)
        {
            await _platform.DisposeAsync();
        }

        if (_library is not null)
        {
            await _library.DisposeAsync();
        }

        await Session.DisposeAsync();
    }
}

using CrmPlatform.Runtime.Database;

namespace CrmPlatform.Database.Tests;

public sealed class DatabaseProvidersTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("PostgreSQL")]
    [InlineData("sqlserver")]
    public void Get_KnownName_LoadsTheProviderOnce(string name)
    {
        using var providers = new DatabaseProviders();

        var provider = providers.Get(name);

        Assert.Equal(name, provider.Name, ignoreCase: true);
        Assert.Same(provider, providers.Get(name));
    }

    [Fact]
    public void Get_UnknownName_SaysWhichThereAre()
    {
        using var providers = new DatabaseProviders();

        var refusal = Assert.Throws<DatabaseException>(() => providers.Get("oracle"));

        Assert.Equal("CRM3001 There is no database provider 'oracle'. Use one of: sqlite, postgresql, sqlserver.", refusal.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a/../b")]
    [InlineData("a\";DROP DATABASE x;--")]
    [InlineData("a23456789_123456789_123456789_123456789_123456789_123456789_1234")]
    public void ConnectionString_NameThatCouldEscape_IsRefused(string name)
    {
        using var providers = new DatabaseProviders();

        var refusal = Assert.Throws<DatabaseException>(() => providers.Get("sqlite").ConnectionString(new DatabasePlacement("sqlite", "/tmp", name)));

        Assert.Equal(
            $"CRM3003 '{name}' is no name for a database: it may have up to 63 letters, digits, '_' and '-' and begins with a letter or digit. Choose another name.",
            refusal.Message);
    }

    [Fact]
    public void ToString_PlacementWithPassword_KeepsItToItself() =>
        Assert.Equal("postgresql database 'acme'", new DatabasePlacement("postgresql", "Host=db;Password=secret", "acme").ToString());
}

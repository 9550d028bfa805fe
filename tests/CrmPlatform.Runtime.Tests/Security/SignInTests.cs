using System.Buffers.Binary;
using CrmPlatform.Runtime.Database.Identity;
using CrmPlatform.Runtime.Security.Users;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.TestSupport;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Security;

public sealed class SignInTests(ITestOutputHelper output)
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task SignIn_RightPassword_LetsInByNameAndByAddress(string provider)
    {
        await using var scene = await IdentityScene.StartAsync(provider);
        await scene.AddUserAsync("anna", "sales");

        foreach (var login in (string[])["anna", " ANNA ", "anna@example.com", "Anna@Example.com"])
        {
            var tokens = await scene.SignInAsync(login, IdentityScene.Password);
            var credential = await scene.Host.Access.FindAsync(tokens!.AccessToken, CancellationToken.None);

            Assert.Equal(("one", "anna", "sales", 900), (credential!.TenantId, credential.Caller.Name, credential.Caller.Roles.Single(), tokens.ExpiresIn));
        }
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task SignIn_FiveWrongPasswords_LockTheUserOutForAQuarterOfAnHour(string provider)
    {
        await using var scene = await IdentityScene.StartAsync(provider);
        await scene.AddUserAsync("anna");

        var (attempts, letIn) = (0, 0);
        for (; attempts < 5; attempts++)
        {
            letIn += await scene.SignInAsync("anna", $"wrong password {attempts}") is null ? 0 : 1;
        }

        for (; attempts < 10; attempts++)
        {
            letIn += await scene.SignInAsync("anna", IdentityScene.Password) is null ? 0 : 1;
        }

        output.WriteLine($"{attempts} attempts, 5 of them right but locked out, {letIn} let in.");
        Assert.Equal(0, letIn);
        Assert.NotNull((await scene.ReadAsync(db => db.Users.SingleAsync())).LockedUntil);
        scene.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.NotNull(await scene.SignInAsync("anna", IdentityScene.Password));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task SignIn_ManyGuessesAtOnce_AtMostFiveAreLookedAt(string provider)
    {
        await using var scene = await IdentityScene.StartAsync(provider);
        await scene.AddUserAsync("anna");

        var answers = await Task.WhenAll(Enumerable.Range(0, TestSize.Of("CRM_GUESSES", 10)).Select(i => scene.SignInAsync("anna", $"guess number {i}")));

        var user = await scene.ReadAsync(db => db.Users.SingleAsync());
        output.WriteLine($"{answers.Length} guesses at once, {user.Failures} were counted and looked at, {answers.Count(a => a is not null)} let in.");
        Assert.All(answers, Assert.Null);
        Assert.Equal(5, user.Failures);
    }

    [Fact]
    public async Task SignIn_FewerThanFiveWrongThenRight_ForgetsTheWrongOnes()
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");
        await scene.AddUserAsync("anna");

        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 4; i++)
            {
                Assert.Null(await scene.SignInAsync("anna", "not this one"));
            }

            Assert.NotNull(await scene.SignInAsync("anna", IdentityScene.Password));
        }
    }

    [Fact]
    public async Task SignIn_CommonPairsOnAFreshStart_LetNobodyIn()
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");
        await scene.Host.Access.InviteAdministratorAsync("one", "admin", null, CancellationToken.None);

        var (attempts, letIn) = (0, 0);
        foreach (var name in (string[])["admin", "administrator", "root", "demo", "first"])
        {
            foreach (var password in (string[])["", "admin", "password", "123456", "root", "demo", "changeme", "letmein", "administrator", "Passw0rd!"])
            {
                attempts++;
                letIn += await scene.SignInAsync(name, password) is null ? 0 : 1;
            }
        }

        output.WriteLine($"{attempts} common pairs on a fresh start, {letIn} let in.");
        Assert.Equal((50, 0), (attempts, letIn));
    }

    [Fact]
    public async Task SignIn_UserOfAnotherTenantOrOfNone_IsRefused()
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");
        await scene.AddUserAsync("anna");

        foreach (var tenant in (string[])["two", "three", "", "ONE", "../one"])
        {
            Assert.Null(await scene.Host.Access.SignInAsync(tenant, "anna", IdentityScene.Password, CancellationToken.None));
        }
    }

    [Fact]
    public async Task SignIn_HashOfFewerRounds_IsHashedAgain()
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");
        await scene.AddUserAsync("anna");
        var weak = new PasswordHasher<UserRow>(Options.Create(new PasswordHasherOptions { IterationCount = 10_000 })).HashPassword(null!, IdentityScene.Password);
        await scene.ReadAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.PasswordHash, weak)));

        Assert.NotNull(await scene.SignInAsync("anna", IdentityScene.Password));

        var hash = Convert.FromBase64String((await scene.ReadAsync(db => db.Users.SingleAsync())).PasswordHash!);
        var rounds = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5));
        output.WriteLine($"The hash has format {hash[0]}, function {BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(1))} (2 is HMAC-SHA512) and {rounds} rounds.");
        Assert.Equal((1, 2, Passwords.Iterations), (hash[0], BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(1)), rounds));
        Assert.True(rounds >= 220_000);
        Assert.NotNull(await scene.SignInAsync("anna", IdentityScene.Password));
    }
}

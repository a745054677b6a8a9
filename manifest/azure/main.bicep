// Rådrum in Azure: container app, PostgreSQL in a network of its own, key vault, managed identity, bot, Teams channel.
// README.md in the folder above tells how it is used. The bot is the managed identity: there is no client secret to keep or to renew.
targetScope = 'resourceGroup'

@description('Where everything lies. Sweden Central keeps the data in Sweden.')
param location string = 'swedencentral'

@description('Begins every name: 3–12 small letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'radrum'

@description('The registry of registry.bicep.')
param registryName string

@description('Tag of the image in that registry.')
param imageTag string

@description('Tenant whose people the bot answers.')
param tenantId string = tenant().tenantId

@description('Password of the database administrator. At least 24 characters, letters and digits only: it becomes part of an address.')
@secure()
@minLength(24)
param databasePassword string

@description('Keys that seal stored text, as in env.example: id:key[,id:key …].')
@secure()
param dataKey string

@description('One-time codes that connect the channels of security contacts, as in env.example.')
@secure()
param securityChannelCode string

@description('One-time code that connects the channel of those who own pages, as in env.example. Empty: nobody is told each week.')
@secure()
param ownersChannelCode string = ''

@description('Where a page is edited, with {file}, for the links in that channel. Empty: no links.')
param knowledgeEditUrl string = ''

@description('The incident system\'s intake. Empty: no report form is offered.')
param incidentWebhookUrl string = ''

@description('Secret of the signature. Needed with the intake.')
@secure()
param incidentWebhookSecret string = ''

@description('1 only in a trial tenant, while contacts are still examples.')
@allowed(['0', '1'])
param allowExampleContacts string = '0'

@description('Instances that always run. One: what a talk is about is in the memory of the instance that answered, and nothing leads a person back to it.')
@minValue(1)
@maxValue(10)
param instances int = 1

@description('Size of the database server.')
param databaseSku object = {
  name: 'Standard_B1ms'
  tier: 'Burstable'
}

@description('Days for which the database can be set back to any minute.')
@minValue(7)
@maxValue(35)
param backupDays int = 14

@description('Days for which logs are kept. They hold ids and counts only.')
@minValue(30)
@maxValue(730)
param logDays int = 30

var suffix = uniqueString(resourceGroup().id)
var botHost = '${name}.${environment.properties.defaultDomain}'
var databaseUser = 'radrum'
var databaseName = 'radrum'
var hasIntake = !empty(incidentWebhookUrl)
var hasOwnersChannel = !empty(ownersChannelCode)
// Roles of Azure itself, the same in every tenant: AcrPull, and Key Vault Secrets User.
var pullImages = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')
var readSecrets = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-bot'
  location: location
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, pullImages)
  scope: registry
  properties: {
    roleDefinitionId: pullImages
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${name}-${suffix}'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
  }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, readSecrets)
  scope: vault
  properties: {
    roleDefinitionId: readSecrets
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource databaseUrlSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    value: 'postgresql://${databaseUser}:${databasePassword}@${database.properties.fullyQualifiedDomainName}:5432/${databaseName}?sslmode=verify-full'
  }
}

resource dataKeySecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'data-key'
  properties: {
    value: dataKey
  }
}

resource channelCodeSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'security-channel-code'
  properties: {
    value: securityChannelCode
  }
}

resource ownersCodeSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (hasOwnersChannel) {
  parent: vault
  name: 'owners-channel-code'
  properties: {
    value: ownersChannelCode
  }
}

resource webhookSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (hasIntake) {
  parent: vault
  name: 'incident-webhook-secret'
  properties: {
    value: incidentWebhookSecret
  }
}

resource network 'Microsoft.Network/virtualNetworks@2023-09-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: ['10.20.0.0/16']
    }
    subnets: [
      {
        name: 'apps'
        properties: {
          addressPrefix: '10.20.0.0/23'
          delegations: [
            {
              name: 'apps'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.20.2.0/28'
          delegations: [
            {
              name: 'database'
              properties: {
                serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers'
              }
            }
          ]
        }
      }
    ]
  }

  resource apps 'subnets' existing = {
    name: 'apps'
  }

  resource databaseSubnet 'subnets' existing = {
    name: 'database'
  }
}

resource names 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'

  resource link 'virtualNetworkLinks' = {
    name: 'network'
    location: 'global'
    properties: {
      registrationEnabled: false
      virtualNetwork: {
        id: network.id
      }
    }
  }
}

// Reached from the network above only; it has no address on the internet.
resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-${suffix}'
  location: location
  sku: {
    name: databaseSku.name
    tier: databaseSku.tier
  }
  properties: {
    version: '16'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: {
      storageSizeGB: 32
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: backupDays
      geoRedundantBackup: 'Disabled'
    }
    highAvailability: {
      mode: 'Disabled'
    }
    network: {
      delegatedSubnetResourceId: network::databaseSubnet.id
      privateDnsZoneArmResourceId: names.id
    }
  }
  dependsOn: [
    names::link
  ]

  resource tables 'databases' = {
    name: databaseName
    properties: {
      charset: 'UTF8'
      collation: 'en_US.utf8'
    }
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2022-10-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: logDays
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
    vnetConfiguration: {
      infrastructureSubnetId: network::apps.id
      internal: false
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
  }
}

var secrets = [
  {
    name: 'database-url'
    keyVaultUrl: databaseUrlSecret.properties.secretUri
    identity: identity.id
  }
  {
    name: 'data-key'
    keyVaultUrl: dataKeySecret.properties.secretUri
    identity: identity.id
  }
  {
    name: 'security-channel-code'
    keyVaultUrl: channelCodeSecret.properties.secretUri
    identity: identity.id
  }
]
var intakeSecrets = hasIntake ? [
  {
    name: 'incident-webhook-secret'
    keyVaultUrl: '${vault.properties.vaultUri}secrets/incident-webhook-secret'
    identity: identity.id
  }
] : []
var ownersSecrets = hasOwnersChannel ? [
  {
    name: 'owners-channel-code'
    keyVaultUrl: '${vault.properties.vaultUri}secrets/owners-channel-code'
    identity: identity.id
  }
] : []
var settings = [
  {
    name: 'BOT_ID'
    value: identity.properties.clientId
  }
  {
    name: 'BOT_TYPE'
    value: 'UserAssignedMSI'
  }
  {
    name: 'BOT_TENANT_ID'
    value: tenantId
  }
  {
    name: 'PUBLIC_URL'
    value: 'https://${botHost}'
  }
  {
    name: 'ALLOW_EXAMPLE_CONTACTS'
    value: allowExampleContacts
  }
  {
    name: 'DATABASE_URL'
    secretRef: 'database-url'
  }
  {
    name: 'DATA_KEY'
    secretRef: 'data-key'
  }
  {
    name: 'SECURITY_CHANNEL_CODE'
    secretRef: 'security-channel-code'
  }
]
var intakeSettings = hasIntake ? [
  {
    name: 'INCIDENT_WEBHOOK_URL'
    value: incidentWebhookUrl
  }
  {
    name: 'INCIDENT_WEBHOOK_SECRET'
    secretRef: 'incident-webhook-secret'
  }
] : []
var ownersSettings = hasOwnersChannel ? [
  {
    name: 'OWNERS_CHANNEL_CODE'
    secretRef: 'owners-channel-code'
  }
  {
    name: 'KNOWLEDGE_EDIT_URL'
    value: knowledgeEditUrl
  }
] : []

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: 3978
        transport: 'http'
        // TLS ends here; http is turned over to https.
        allowInsecure: false
      }
      registries: [
        {
          server: registry.properties.loginServer
          identity: identity.id
        }
      ]
      secrets: concat(secrets, ownersSecrets, intakeSecrets)
    }
    template: {
      // The bot finishes what it has in hand within ten seconds.
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'bot'
          image: '${registry.properties.loginServer}/radrum:${imageTag}'
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat(settings, ownersSettings, intakeSettings)
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/livez'
                port: 3978
              }
              periodSeconds: 3
              failureThreshold: 20
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/livez'
                port: 3978
              }
              periodSeconds: 15
              timeoutSeconds: 5
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: 3978
              }
              periodSeconds: 5
              timeoutSeconds: 5
            }
          ]
        }
      ]
      scale: {
        minReplicas: instances
        maxReplicas: instances
      }
    }
  }
  dependsOn: [
    mayPull
    mayRead
    webhookSecret
    ownersCodeSecret
    database::tables
  ]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${suffix}'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'Rådrum'
    endpoint: 'https://${botHost}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppType: 'UserAssignedMSI'
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identity.id
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
    }
  }
}

output BOT_ID string = identity.properties.clientId
output BOT_TENANT_ID string = tenantId
output BOT_DOMAIN string = botHost
output PUBLIC_URL string = 'https://${botHost}'
output AZURE_CONTAINER_APP_NAME string = app.name
output AZURE_KEY_VAULT_NAME string = vault.name

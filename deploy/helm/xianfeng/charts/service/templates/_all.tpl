{{- define "service.all" -}}
{{ include "service.deployment" . }}
---
{{ include "service.service" . }}
---
{{ include "service.disruption" . }}
{{- if and .Values.data (include "xianfeng.kafkaUsers" .) }}
---
{{ include "service.kafkaUser" . }}
{{- end }}
{{- if .Values.autoscaling.lag.enabled }}
---
{{ include "service.lag" . }}
{{- if include "xianfeng.kafkaUsers" . }}
---
{{ include "service.lagSignIn" . }}
{{- end }}
{{- else if .Values.autoscaling.cpu.enabled }}
---
{{ include "service.cpu" . }}
{{- end }}
{{- end }}

{{- define "service.metadata" -}}
name: {{ .Release.Name }}-{{ .Chart.Name }}
labels:
  {{- include "xianfeng.labels" . | nindent 2 }}
  app.kubernetes.io/name: {{ .Chart.Name }}
{{- end }}

{{- define "service.service" -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "service.metadata" . | nindent 2 }}
spec:
  selector:
    {{- include "xianfeng.selector" (dict "name" .Chart.Name "root" .) | nindent 4 }}
  ports:
    - {name: http, port: 8080, targetPort: http}
    - {name: management, port: 8081, targetPort: management}
{{- end }}

{{- define "service.disruption" -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  {{- include "service.metadata" . | nindent 2 }}
spec:
  maxUnavailable: 1
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      {{- include "xianfeng.selector" (dict "name" .Chart.Name "root" .) | nindent 6 }}
{{- end }}

{{- define "service.cpu" -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  {{- include "service.metadata" . | nindent 2 }}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: {{ .Release.Name }}-{{ .Chart.Name }}}
  minReplicas: {{ .Values.autoscaling.cpu.min }}
  maxReplicas: {{ .Values.autoscaling.cpu.max }}
  metrics:
    - type: Resource
      resource: {name: cpu, target: {type: Utilization, averageUtilization: {{ .Values.autoscaling.cpu.utilization }}}}
  behavior:
    scaleDown: {stabilizationWindowSeconds: {{ .Values.autoscaling.cpu.calmSeconds }}}
{{- end }}

{{- define "service.lag" -}}
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  {{- include "service.metadata" . | nindent 2 }}
spec:
  scaleTargetRef: {name: {{ .Release.Name }}-{{ .Chart.Name }}}
  minReplicaCount: {{ .Values.autoscaling.lag.min }}
  maxReplicaCount: {{ .Values.autoscaling.lag.max }}
  triggers:
    - type: kafka
      metadata:
        bootstrapServers: {{ include "xianfeng.bootstrapServers" . | quote }}
        {{- if include "xianfeng.kafkaUsers" . }}
        sasl: scram_sha512
        tls: enable
        {{- end }}
        topic: {{ required (printf "%s.autoscaling.lag.topic is needed" .Chart.Name) .Values.autoscaling.lag.topic | quote }}
        consumerGroup: {{ required (printf "%s.autoscaling.lag.group is needed" .Chart.Name) .Values.autoscaling.lag.group | quote }}
        lagThreshold: {{ .Values.autoscaling.lag.threshold | int64 | quote }}
      {{- if include "xianfeng.kafkaUsers" . }}
      authenticationRef: {name: {{ .Release.Name }}-{{ .Chart.Name }}}
      {{- end }}
{{- end }}

# KEDA asks for the lag as the service itself, which may.
{{- define "service.lagSignIn" -}}
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata:
  {{- include "service.metadata" . | nindent 2 }}
spec:
  secretTargetRef:
    - {parameter: password, name: {{ .Release.Name }}-{{ .Chart.Name }}, key: password}
    - {parameter: ca, name: {{ include "xianfeng.kafkaAuthority" . }}, key: ca.crt}
  configMapTargetRef:
    - {parameter: username, name: {{ .Release.Name }}-{{ .Chart.Name }}-kafka, key: username}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Release.Name }}-{{ .Chart.Name }}-kafka
  labels:
    {{- include "xianfeng.labels" . | nindent 4 }}
data: {username: {{ .Release.Name }}-{{ .Chart.Name }}}
{{- end }}

# What the service may do: write and read what its values name, and put aside what it cannot handle. Strimzi makes the
# Secret of the same name.
{{- define "service.kafkaUser" -}}
apiVersion: {{ .Values.global.kafka.strimzi.apiVersion }}
kind: KafkaUser
metadata:
  {{- include "service.metadata" . | nindent 2 }}
    strimzi.io/cluster: {{ .Values.global.kafka.strimzi.cluster }}
spec:
  authentication: {type: scram-sha-512}
  authorization:
    type: simple
    acls:
      {{- range .Values.topics.writes }}
      - {resource: {type: topic, name: {{ . }}, patternType: literal}, operations: [Describe, Write]}
      {{- end }}
      {{- range $topic, $groups := .Values.topics.reads }}
      - {resource: {type: topic, name: {{ $topic }}, patternType: literal}, operations: [Describe, Read]}
      {{- if $groups }}
      - {resource: {type: topic, name: {{ $topic }}.dead-letter, patternType: literal}, operations: [Describe, Read, Write]}
      {{- end }}
      {{- range $groups }}
      - {resource: {type: group, name: {{ . }}, patternType: literal}, operations: [Describe, Read]}
      {{- end }}
      {{- end }}
      - {resource: {type: group, name: {{ .Values.image }}.dead-letters, patternType: literal}, operations: [Describe, Read]}
{{- end }}
